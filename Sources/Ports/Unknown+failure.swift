public import Mesh

// What could not be read since its question failed.
extension Unknown {
  /// A part of which the question failed.
  public init(_ what: String, from error: PortError) {
    self.init(
      what, why: error.message, failure: Failure(isDenied: error.reason == .forbidden, remedy: error.remedy))
  }
}
