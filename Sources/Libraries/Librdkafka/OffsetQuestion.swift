/// Which offset of a partition is asked for.
public struct OffsetQuestion: Hashable, Sendable {
  public enum Moment: Hashable, Sendable {
    /// The first record that is kept.
    case first
    /// Where the next record will stand.
    case end
    /// The first record of that time or later, in milliseconds since 1970.
    case since(Int64)

    var code: Int64 {
      switch self {
      case .first: -2
      case .end: -1
      case .since(let milliseconds): max(0, milliseconds)
      }
    }
  }

  public let topic: String
  public let partition: Int32
  public let moment: Moment

  public init(topic: String, partition: Int32, moment: Moment) {
    self.topic = topic
    self.partition = partition
    self.moment = moment
  }
}
