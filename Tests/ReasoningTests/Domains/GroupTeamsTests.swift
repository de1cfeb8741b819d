import Mesh
import Reasoning
import Testing

@Suite struct GroupTeamsTests {
  private func owners(
    _ topics: [String], groups: [String: [String]], access: [Access] = []
  ) -> [String] {
    var estate = Estates.of([:])
    estate.deployment.topics = topics.map { Topic(name: TopicName($0)) }
    estate.deployment.access = access
    estate.usage.consumerGroups = groups.sorted { $0.key < $1.key }.map { name, topics in
      ConsumerGroup(
        name: GroupName(name), reads: topics.map { .init(topic: TopicName($0), lag: .measured(0, over: "now")) })
    }
    return StateReader().read(estate).topics.map { "\($0.name) \($0.owner ?? "-")" }
  }

  @Test func `what Kafka Streams keeps belongs to whom its application belongs`() {
    #expect(
      owners(
        ["shop.orders", "scorer-store-changelog", "cart-merger-by-user-repartition", "lost-store-changelog"],
        groups: ["scorer": ["shop.orders"], "cart-merger": ["shop.orders"], "lost": ["shop.orders"]],
        access: [
          Access(principal: "User:risk-service", operation: "ALL", resource: .topic, name: "scorer-", isPrefix: true),
          Access(principal: "User:basket", operation: "READ", resource: .group, name: "cart-merger"),
        ])
        == [
          "cart-merger-by-user-repartition basket", "lost-store-changelog -", "scorer-store-changelog risk",
          "shop.orders -",
        ])
  }

  @Test func `a team whose groups alone read a domain that its name speaks of answers for it`() {
    #expect(
      owners(
        ["INT-WORK-OPENED", "INT-WORK-CLOSED", "eau.leaks", "eau.levels"],
        groups: [
          "interventions.planning": ["INT-WORK-OPENED", "eau.leaks"], "interventions.mobile": ["INT-WORK-CLOSED"],
          "alarms": ["eau.leaks"],
        ])
        == ["INT-WORK-CLOSED interventions", "INT-WORK-OPENED interventions", "eau.leaks -", "eau.levels -"])
  }

  @Test func `whoever reads what another one may write answers for none of it`() {
    #expect(
      owners(
        ["int.opened", "int.closed"], groups: ["interventions.a": ["int.opened"], "interventions.b": ["int.closed"]],
        access: [
          Access(principal: "User:field-work", operation: "WRITE", resource: .topic, name: "int.", isPrefix: true)
        ]) == ["int.closed field-work", "int.opened field-work"])
  }

  @Test func `several teams that read a domain say nothing of who answers for it`() {
    #expect(
      owners(
        ["int.opened", "int.closed"],
        groups: ["interventions.a": ["int.opened"], "interventions.b": ["int.closed"], "lake.a": ["int.closed"]])
        == ["int.closed -", "int.opened -"])
  }
}
