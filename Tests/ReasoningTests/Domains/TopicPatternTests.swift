import Mesh
import Reasoning
import Testing

@Suite struct TopicPatternTests {
  @Test(
    arguments: [
      ("{environment}.{domain}.{entity}.{version}", "prod.sales.orders.v1", "sales", nil),
      ("{environment}.{domain}.{entity}", "prod.sales.orders.v1", "sales", nil),
      ("{team}-{domain}-{entity}", "ana-sales-orders-placed", "sales", "ana"),
      ("cdc.{owner}.{any}", "cdc.crm.x", nil, "crm"),
      ("{domain}.{entity}.{version}", "booking.reservation.changed.v2", "booking", nil),
      ("{environment}.{domain}.{entity}.{version}", "uat2.booking.reservation.changed.v2", "booking", nil),
      ("{environment}.{domain}.{entity}", "blue.sales.orders", "sales", nil),
    ] as [(String, String, String?, String?)])
  func `a name gives its pieces`(pattern: String, name: String, domain: String?, owner: String?) {
    #expect(
      TopicPattern(pattern, environments: ["blue"])?.pieces(of: TopicName(name))
        == TopicPattern.Pieces(domain: domain, owner: owner))
  }

  @Test(
    arguments: [
      "sales", "prod.sales", "prod..orders.v1", ".sales.orders.v1", "",
      // No environment stands in front of these, and no version behind them.
      "booking.reservation.changed.v2", "prod.booking.reservation.changed", "prod.booking.v2",
    ])
  func `a name that is ordered otherwise gives none`(name: String) {
    #expect(TopicPattern("{environment}.{domain}.{entity}.{version}")?.pieces(of: TopicName(name)) == nil)
  }

  @Test(arguments: ["{entity}.{version}", "sales", "{domain", ""])
  func `a pattern that says nothing of domains or owners is none`(pattern: String) {
    #expect(TopicPattern(pattern) == nil)
  }
}
