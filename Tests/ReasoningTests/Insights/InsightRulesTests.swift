import Mesh
import Reasoning
import Testing

@Suite struct InsightRulesTests {
  private func insights(_ estate: Estate, _ kind: Insight.Kind) -> [String] {
    StateReader().read(estate).insights.filter { $0.kind == kind }.map(\.evidence.statement)
  }

  @Test func `nothing is said of what is unknown`() {
    var estate = Estates.of(["orders": ["id long"], "items": ["id long"]])
    for place in estate.deployment.topics.indices {
      estate.deployment.topics[place].config = nil
      estate.deployment.topics[place].partitions = nil
      estate.deployment.topics[place].owner = "a-team"
    }
    #expect(StateReader().read(estate).insights == [])
  }

  @Test func `without a registry no topic lacks a schema`() {
    #expect(insights(Estates.of(["orders": [], "items": []]), .missingSchema) == [])
    #expect(
      insights(Estates.of(["orders": ["id long"], "items": []]), .missingSchema) == [
        "No subject of the registry belongs to the values of `items`."
      ])
    var estate = Estates.of(["orders": ["id long"], "items": []])
    estate.deployment.unknown = [Unknown("schemas", why: "the registry refused half of them")]
    #expect(insights(estate, .missingSchema) == [])
  }

  @Test func `what could not be read of one item silences no rule for the others`() {
    var estate = Estates.of(["orders": ["id long"], "items": [], "cards": [], "parcels": []])
    let all = ["cards", "items", "parcels"].map { "No subject of the registry belongs to the values of `\($0)`." }
    let owners = ["cards", "items", "orders", "parcels"].map { "Nobody is named who answers for `\($0)`." }
    let elsewhere = [
      "settings of _schemas", "settings of homeowner.policies", "settings of the registry",
      "schema of the subject old-value",
      "compatibility modes of 3 subjects", "2 schemas that others refer to", "schema of the subject cards-key",
    ]
    for what in elsewhere {
      estate.deployment.unknown = [Unknown(what, why: "denied")]
      #expect(insights(estate, .missingSchema) == all, "\(what)")
      #expect(insights(estate, .unownedTopic) == owners, "\(what)")
    }
    for what in ["schema of the subject items-value", "subject items-value"] {
      estate.deployment.unknown = [Unknown(what, why: "denied")]
      #expect(insights(estate, .missingSchema) == [all[0], all[2]], "\(what)")
    }
    estate.deployment.unknown = [Unknown("owner of items", why: "denied")]
    #expect(insights(estate, .unownedTopic) == [owners[0], owners[2], owners[3]])
    estate.deployment.unknown = [Unknown("owners", why: "denied")]
    #expect(insights(estate, .unownedTopic) == [])
    let whole = [
      "schemas", "schema registry of env-1", "schemas after the first 100", "schemas after the first 9 of the list",
      "schemas of 4 further subjects", "12 further subjects",
    ]
    for what in whole {
      estate.deployment.unknown = [Unknown(what, why: "denied")]
      #expect(insights(estate, .missingSchema) == [], "\(what)")
    }
  }

  @Test func `what could not be read on one cluster silences no rule for another`() {
    var estate = Estates.of(["orders": ["id long"], "items": [], "parcels": []])
    estate.deployment.otherClusters = [Cluster(name: "p", environment: "dev")]
    estate.deployment.topics[2].cluster = "p"
    for (cluster, topic) in [("p", "items"), ("c", "parcels")] {
      estate.deployment.unknown = [Unknown("schemas of the cluster \(cluster)", why: "denied")]
      #expect(
        insights(estate, .missingSchema) == ["No subject of the registry belongs to the values of `\(topic)`."])
    }
  }

  @Test func `tags that were not read are not said to be missing`() throws {
    var estate = Estates.of(["orders": ["order_id long", "email"], "items": ["id long", "email"]])
    #expect(
      insights(estate, .unclassifiedSensitiveData) == [
        "`items` holds 1 sensitive field without a tag: contact.",
        "`orders` holds 1 sensitive field without a tag: contact.",
      ])
    estate.deployment.unknown = [Unknown("tags of the topics", why: "no catalog was read")]
    #expect(
      insights(estate, .unclassifiedSensitiveData) == [
        "`items` holds 1 sensitive field whose tags were not read: contact.",
        "`orders` holds 1 sensitive field whose tags were not read: contact.",
      ])
    let state = StateReader().read(estate)
    #expect(
      state.notableObservations.contains(
        "2 × topic with sensitive fields that are not known to be tagged: `items`, `orders`."))
    let ideas = IdeaRules().ideas(from: state, estate: estate, taken: [:])
    let fixes = ideas.filter { idea in idea.kind == .governanceFix && idea.remedies.contains { $0.kind == .classify } }
    #expect(!fixes.isEmpty)
    for fix in fixes {
      let texts =
        [fix.title, fix.description, fix.reasoning] + fix.evidence.map(\.statement) + fix.ranking.map(\.basis)
      #expect(fix.description.contains("whose tags were not read"))
      for text in texts { #expect(!text.contains("nobody has tagged") && !text.contains("without a tag"), "\(text)") }
    }
    estate.deployment.topics[0].tags = ["pii"]
    #expect(insights(estate, .unclassifiedSensitiveData).count == 1)
  }

  @Test(arguments: [
    ("60000", "1 minute"), ("5400000", "1.5 hours"), ("3600000", "1 hour"), ("30000", "30 seconds"),
    ("0", "0 milliseconds"),
  ])
  func `a short time is said in the unit that people use`(_ retention: String, _ said: String) {
    var estate = Estates.of(["orders": ["id long"]])
    estate.deployment.topics[0].config = ["retention.ms": retention]
    #expect(insights(estate, .shortRetention) == ["`orders` deletes its records after \(said)."])
  }

  @Test func `lag counts in seconds where the rate is known`() {
    var estate = Estates.of(["orders": ["id long"]])
    estate.usage.consumerGroups = [
      ConsumerGroup(name: "g", reads: [.init(topic: "orders", lag: .measured(900, over: "now"))])
    ]
    #expect(insights(estate, .laggingGroup) == [])
    estate.metrics.topics = [Throughput(topic: "orders", recordsPerSecond: .measured(10, over: "5m"))]
    #expect(
      insights(estate, .laggingGroup) == [
        "The group `g` is 900 records, 90 seconds of what is produced, behind on `orders`."
      ])
    estate.metrics.topics = [Throughput(topic: "orders", recordsPerSecond: .measured(100, over: "5m"))]
    #expect(insights(estate, .laggingGroup) == [])
  }

  @Test func `a topic is idle by measure or by its platform's word, not by silence`() {
    var estate = Estates.of(["orders": ["id long"], "items": ["id long"], "old": ["id long"]])
    #expect(insights(estate, .idleTopic) == [])
    estate.metrics.topics = [Throughput(topic: "items", recordsPerSecond: .measured(0, over: "last week"))]
    estate.usage.idleTopics = ["old"]
    #expect(
      insights(estate, .idleTopic) == [
        "Nothing was produced to `items` (last week).", "The platform calls `old` idle.",
      ])
  }

  @Test func `a topic is hot beside what most topics carry, where enough of them were measured`() {
    var estate = Estates.of(["a": ["id long"], "b": ["id long"], "c": ["id long"], "d": ["id long"]])
    let rates = [("a", 10.0), ("b", 12), ("c", 14), ("d", 27)]
    estate.metrics.topics = rates.map {
      Throughput(topic: TopicName($0.0), recordsPerSecond: .measured($0.1, over: "5m"))
    }
    #expect(insights(estate, .hotTopic) == ["`d` carries 27 records each second, 2.08 times the median."])
    estate.metrics.topics[3].recordsPerSecond = .measured(25, over: "5m")
    #expect(insights(estate, .hotTopic) == [])
    estate.metrics.topics[3].recordsPerSecond = .measured(2700, over: "5m")
    estate.metrics.topics[0].recordsPerSecond = .unknown("nobody measured it")
    #expect(insights(estate, .hotTopic) == [])
  }

  @Test func `the other rules, each on its own`() {
    var estate = Estates.of([
      "orders": ["order_id long", "email", "total double"], "orders_copy": ["order_id long", "email", "total double"],
      "orders.dlq": [], "wide": ["id long"],
    ])
    estate.deployment.topics[1].config = ["retention.ms": "3600000"]
    estate.deployment.topics[3].partitions = 48
    estate.deployment.schemas[0].compatibility = CompatibilityMode.none
    estate.deployment.connectors = [
      Connector(name: "c", type: "S3", direction: .sink, status: "FAILED", topics: ["orders"])
    ]
    estate.metrics.topics = [
      Throughput(topic: "wide", recordsPerSecond: .measured(2, over: "5m"), consumers: .measured(1, over: "5m")),
      Throughput(topic: "orders.dlq", recordsPerSecond: .measured(0.5, over: "5m")),
    ]
    let state = StateReader().read(estate)
    #expect(
      state.insights.map { "\($0.kind.rawValue) \($0.topics.map(\.rawValue).joined(separator: " "))" } == [
        "failed-connector orders", "growing-dead-letters orders.dlq", "unclassified-sensitive-data orders",
        "unclassified-sensitive-data orders_copy", "loose-compatibility orders", "short-retention orders_copy",
        "unowned-topic orders", "unowned-topic orders_copy", "unowned-topic wide", "over-partitioned wide",
        "twin-schema orders orders_copy",
      ])
  }
}
