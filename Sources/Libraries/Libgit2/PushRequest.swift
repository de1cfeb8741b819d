/// One reference to be set at a remote, if it still stands where it was last seen.
public struct PushRequest: Hashable, Sendable {
  public let reference: String
  /// Nothing deletes the reference.
  public let new: ObjectID?
  /// Nothing means that there must be none.
  public let seen: ObjectID?

  public init(reference: String, new: ObjectID?, seen: ObjectID?) {
    self.reference = reference
    self.new = new
    self.seen = seen
  }
}
