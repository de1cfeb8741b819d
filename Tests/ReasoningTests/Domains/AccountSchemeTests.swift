import Mesh
import Reasoning
import Testing

@Suite struct AccountSchemeTests {
  private func owners(_ accounts: KeyValuePairs<String, String>) -> [String] {
    var estate = Estates.of([
      "grain-sold": ["id long"], "grain-stored": ["id long"], "boats-seen": ["id long"], "fees-due": ["id long"],
    ])
    estate.deployment.access = accounts.map {
      Access(principal: "User:" + $0.value, operation: "WRITE", resource: .topic, name: $0.key)
    }
    return StateReader().read(estate).topics.map { "\($0.name) \($0.owner ?? "-")" }
  }

  @Test func `the team stands in front of its applications, and a random end behind them`() {
    #expect(
      owners([
        "grain-sold": "barn_sales-api_3fa9c1_prod", "grain-stored": "barn_silo_77b0de_prod",
        "boats-seen": "team-harbour_watch-tower_90ac44_prod", "fees-due": "dues_ledger_11fe20_prod",
      ]) == ["boats-seen team-harbour", "fees-due dues", "grain-sold barn", "grain-stored barn"])
  }

  @Test func `where no team has several applications, the whole name is somebody's`() {
    #expect(
      owners([
        "grain-sold": "barn_sales", "grain-stored": "silo_keeper", "boats-seen": "harbour_watch",
        "fees-due": "dues_ledger",
      ]) == ["boats-seen harbour-watch", "fees-due dues-ledger", "grain-sold barn-sales", "grain-stored silo-keeper"])
  }
}
