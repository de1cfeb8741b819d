import Mesh
import Reasoning
import Testing

@Suite struct WrittenLabelsTests {
  @Test func `a data contract in the registry names the owner, the domain and what is sensitive`() {
    var estate = Estates.of(["x1": ["ref", "amount double"], "x2": ["ref"]])
    estate.deployment.schemas[0].labels = SchemaLabels(
      tags: ["**.ref": ["PII"]],
      properties: ["Owner-Team": "billing@shop.example", "data_domain": "Money", "note": "x"])
    let topic = StateReader().read(estate).topic("x1")
    #expect(topic?.owner == "billing")
    #expect(topic?.ownerReason == "The schema's contract in the registry names it.")
    #expect(topic?.domain == "money")
    #expect(
      topic?.sensitiveFields == [SensitiveField(path: "ref", category: .profile, reason: "It is tagged `PII`.")])
  }

  @Test func `a tag on the topic comes before the schema's contract`() {
    var estate = Estates.of(["x1": ["ref"]])
    estate.deployment.schemas[0].labels = SchemaLabels(properties: ["owner": "b", "domain": "d"])
    estate.deployment.topics[0].tags = ["team:a", "domain=c"]
    let topic = StateReader().read(estate).topic("x1")
    #expect("\(topic?.owner ?? "-") \(topic?.domain ?? "-")" == "a c")
  }

  @Test func `owners named for a whole estate outrank names, and divide what names put together`() {
    var estate = Estates.of(
      [
        "md.book": ["id"], "md.trades": ["id"], "ref": ["id"], "kyc.asked": ["id"], "auth.logins": ["id"],
        "old.kunde": ["id"], "old.rechnung": ["id"], "old.vorgang": ["id"], "pay.in": ["id"], "pay.out": ["id"],
        "seat.plan": ["id"], "seat.held": ["id"],
      ])
    let owners: [TopicName: String] = [
      "md.book": "market", "md.trades": "market", "ref": "market", "kyc.asked": "onboarding",
      "auth.logins": "onboarding", "old.kunde": "onboarding", "old.rechnung": "money", "pay.in": "money",
      "pay.out": "money", "old.vorgang": "seats", "seat.plan": "seats", "seat.held": "seats",
    ]
    for place in estate.deployment.topics.indices {
      estate.deployment.topics[place].tags = ["owner:" + owners[estate.deployment.topics[place].name]!]
    }
    let state = StateReader().read(estate)
    #expect(
      state.domains.map { $0.topics.map(\.rawValue).joined(separator: " ") }.sorted() == [
        "auth.logins kyc.asked old.kunde", "md.book md.trades ref", "old.rechnung pay.in pay.out",
        "old.vorgang seat.held seat.plan",
      ])
  }
}
