import Mesh
import Reasoning
import Testing

@Suite struct TeamSchemeTests {
  private let names: KeyValuePairs<String, [String]> = [
    "teamblue.orders": ["id long"], "teamred.items": ["id long"], "green.visits": ["id long"],
    "green.clicks": ["id long"],
  ]

  @Test func `where names begin with teams, as accounts show, all do`() {
    var estate = Estates.of(names)
    estate.deployment.access = [
      Access(principal: "User:green_web-app_3f2a", operation: "WRITE", resource: .topic, name: "green.visits")
    ]
    #expect(
      StateReader().read(estate).topics.map { "\($0.name) \($0.owner ?? "-")" } == [
        "green.clicks green", "green.visits green", "teamblue.orders teamblue", "teamred.items teamred",
      ])
  }

  @Test func `an account of another name shows that the piece is no team`() {
    var estate = Estates.of(names)
    estate.deployment.access = [
      Access(principal: "User:web", operation: "WRITE", resource: .topic, name: "green.visits"),
      Access(principal: "User:web", operation: "WRITE", resource: .topic, name: "green.clicks"),
    ]
    #expect(StateReader().read(estate).topic("green.visits")?.owner == "web")
  }

  @Test func `teams whose topics speak of one area share a domain, and the others keep their own`() {
    var estate = Estates.of([
      "teamblue.zahlungseingang": ["id long"], "teamblue.refunds-made": ["id long"],
      "teamred.chargebacks": ["id long"], "teamsand.grain": ["id long"], "teamsand.stones": ["id long"],
    ])
    estate.deployment.access = []
    #expect(
      StateReader().read(estate).domains.map { "\($0.name): \($0.topics.map(\.rawValue).joined(separator: " "))" } == [
        "payments: teamblue.refunds-made teamblue.zahlungseingang teamred.chargebacks",
        "teamsand: teamsand.grain teamsand.stones",
      ])
  }
}
