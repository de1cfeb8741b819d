/// What things cost: a dated book of prices that a user may replace. A price that is nil is unknown, and so is what it
/// would be part of.
public struct Prices: Hashable, Codable, Sendable {
  /// The day the prices were collected, `2026-01-31`.
  public var date: String
  public var currency: String
  /// Where the numbers come from.
  public var source: String
  /// Per hour of an engineer's work.
  public var engineerHour: Double
  /// Per GB that is written, over all replicas.
  public var ingressGb: Double?
  /// Per GB that is read.
  public var egressGb: Double?
  /// Per GB kept for a month, before replication.
  public var storageGbMonth: Double?
  /// Per partition and month.
  public var partitionMonth: Double?
  /// Per connector task and hour.
  public var connectorTaskHour: Double?
  /// Per Flink compute unit and hour.
  public var flinkCfuHour: Double?

  public init(
    date: String, currency: String, source: String, engineerHour: Double, ingressGb: Double?, egressGb: Double?,
    storageGbMonth: Double?, partitionMonth: Double?, connectorTaskHour: Double?, flinkCfuHour: Double?
  ) {
    self.date = date
    self.currency = currency
    self.source = source
    self.engineerHour = engineerHour
    self.ingressGb = ingressGb
    self.egressGb = egressGb
    self.storageGbMonth = storageGbMonth
    self.partitionMonth = partitionMonth
    self.connectorTaskHour = connectorTaskHour
    self.flinkCfuHour = flinkCfuHour
  }
}
