/// What a later record of the same channel replaces.
public struct RecordKey: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The n-th verdict at a checkpoint, from 1: no verdict replaces another.
  public static func verdict(_ id: ProposalID, at checkpoint: Checkpoint, number: Int) -> RecordKey {
    RecordKey("\(id)/\(checkpoint.rawValue)/\(number)")
  }

  /// The same verdict with another number; nil for a key that is not a verdict's.
  public func numbered(_ number: Int) -> RecordKey? {
    var parts = rawValue.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, Checkpoint(rawValue: parts[1]) != nil, Int(parts[2]) != nil else { return nil }
    parts[2] = String(number)
    return RecordKey(parts.joined(separator: "/"))
  }
}
