public import Mesh

// The prices that hold where nobody configures others.

extension Prices {
  /// Public list prices; they differ by cloud and region, and know no discounts.
  public static let standard = Prices(
    date: "2026-09-01", currency: "USD",
    source:
      "Confluent Cloud list prices as seen in September 2026, the upper end where a range was listed, partitions not billed; an engineer's hour is assumed. Replace them in `prices` of meshgen.yaml.",
    engineerHour: 100, ingressGb: 0.05, egressGb: 0.05, storageGbMonth: 0.08, partitionMonth: 0,
    connectorTaskHour: 0.5, flinkCfuHour: 0.21)
}
