import Mesh
import Reasoning
import Testing

@Suite struct TopicFamiliesTests {
  private func domains(_ names: [String], access: [Access] = []) -> [String] {
    var estate = Estates.of([:])
    estate.deployment.topics = names.map { Topic(name: TopicName($0)) }
    estate.deployment.access = access
    return StateReader().read(estate).domains.map {
      "\($0.name): " + $0.topics.map(\.rawValue).joined(separator: " ")
    }
  }

  @Test func `behind a team, the domain tells topics apart, and what stands alone goes with its team`() {
    let teams = ["otter", "lynx", "heron"]
    #expect(
      domains(
        [
          "otter.listings.published.v1", "otter.listings.sold.v1", "otter.taxonomy.changed.v1", "lynx.search.ran.v1",
          "lynx.search.clicked.v1", "heron.payments.captured.v1", "otter.payments.refunded.v1",
        ],
        access: teams.map {
          Access(principal: "User:\($0)-api", operation: "WRITE", resource: .topic, name: "\($0).", isPrefix: true)
        })
        == [
          "listings: otter.listings.published.v1 otter.listings.sold.v1 otter.taxonomy.changed.v1",
          "payments: heron.payments.captured.v1 otter.payments.refunded.v1",
          "search: lynx.search.clicked.v1 lynx.search.ran.v1",
        ])
  }

  @Test func `numbers of messages between partners are read as what they stand for`() {
    #expect(
      domains(["edi.in.810", "edi.out.820", "x12.856", "edi.out.214", "temperature.810", "temperature.820"]) == [
        "finance: edi.in.810 edi.out.820", "logistics: edi.out.214 x12.856",
        "temperature: temperature.810 temperature.820",
      ])
  }

  @Test func `one name of a family that is separated in another way stays in it`() {
    #expect(
      domains(["wellboat.pos", "wellboat.cargo", "wellboat_ais_feed", "silo.level", "silo.alarm"]) == [
        "silo: silo.alarm silo.level", "wellboat: wellboat.cargo wellboat.pos wellboat_ais_feed",
      ])
  }

  @Test func `dead letters whose name is separated in another way go with their topic`() {
    var estate = Estates.of(["vetlab-sample": ["id"], "vetlab-result": ["id"], "vetlab.result.DLQ": []])
    let state = StateReader().read(estate)
    #expect(state.topics.first { $0.name == "vetlab.result.DLQ" }?.domain == "vetlab")
    #expect(
      EstateLineage(estate, state).edges.map { "\($0.from.name) → \($0.to.name)" } == [
        "vetlab-result → vetlab.result.DLQ"
      ])
    // Two that are spelled so leave it open.
    estate.deployment.topics.append(Topic(name: "vetlab_result"))
    #expect(EstateLineage(estate, StateReader().read(estate)).edges == [])
  }

  @Test func `what a system sends of everything is no domain`() {
    let names: [TopicName] = ["SAP.MATMAS05", "SAP.DEBMAS07", "SAP.CREMAS05", "SAP.INVOIC02"]
    func domains(_ connector: ConnectorName) -> [DomainName] {
      var estate = Estates.of(["alpha": [], "beta": []])
      estate.deployment.topics += names.map { Topic(name: $0) }
      estate.deployment.connectors = [
        Connector(name: connector, type: "Idoc", direction: .source, topics: names),
        Connector(name: "berth-source", type: "Db", direction: .source, topics: ["alpha", "beta"]),
      ]
      return StateReader().read(estate).domains.map(\.name)
    }
    #expect(!domains("sap-idoc-source").contains("idoc"))
    #expect(domains("harbour-source") == ["berth", "harbour"])
  }

  @Test func `trials belong to no domain, unless they hold records of a known shape`() {
    #expect(
      domains(["platform.canary.v1", "platform.metrics", "platform.hosts", "LoadTest"]) == [
        "platform: platform.hosts platform.metrics"
      ])
    let estate = Estates.of(["lab.benchmark": ["id", "score double"], "lab.samples": ["id"]])
    #expect(StateReader().read(estate).domains.map(\.topics.count) == [2])
  }

  @Test func `what one account alone writes is one domain where parts of it are small`() {
    #expect(
      domains(
        ["dep.stock", "dep.list", "dep.fees", "wpa.kinds", "zv.sent", "zv.held"],
        access: [("papers-p", "dep."), ("papers-p", "wpa."), ("transfers-p", "zv.")].map {
          Access(principal: "User:\($0.0)", operation: "WRITE", resource: .topic, name: $0.1, isPrefix: true)
        })
        == ["dep: dep.fees dep.list dep.stock wpa.kinds", "zv: zv.held zv.sent"])
  }

  @Test func `what is soon thrown away, made once or called a test belongs to no domain`() {
    #expect(
      domains([
        "tmp.export.20240301", "tmp.export.20240302", "orders.backfill.2024-03-01", "wip-orders", "orders_tmp",
        "test-topic-1", "hello-world", "orders.placed", "orders.shipped", "refunds.2024",
      ]) == ["orders: orders.placed orders.shipped", "payments: refunds.2024"])
    // A schema does not keep it from being thrown away, and a test's records may be of the business.
    let estate = Estates.of([
      "tmp.orders.copy": ["id"], "tmp.orders.old": ["id"], "test.payments.sent": ["id"], "test.payments.held": ["id"],
    ])
    #expect(StateReader().read(estate).domains.map { "\($0.name) \($0.topics.count)" } == ["payments 2"])
  }

  @Test func `how far something has come is no domain`() {
    #expect(
      domains([
        "ingest-spans", "ingest-replays", "ingest-outcomes", "spans", "spans-backlog", "replays", "replays-backlog",
        "outcomes", "quokka-spans", "quokka-replays", "quokka-outcomes", "quokka-monitors", "monitors",
      ]) == [
        "monitors: monitors quokka-monitors", "outcomes: ingest-outcomes outcomes quokka-outcomes",
        "replays: ingest-replays quokka-replays replays replays-backlog",
        "spans: ingest-spans quokka-spans spans spans-backlog",
      ])
    // A family whose topics begin no other names is no stage.
    #expect(
      domains(["wombat-a1x", "wombat-b2x", "wombat-c3x", "wombat-d4x", "spans-in", "spans-out"]).map { $0.prefix(7) }
        == ["spans: ", "wombat:"])
  }

  @Test func `where things come from is no stage of theirs, and what is left of them goes with them`() {
    #expect(
      domains(
        [
          "meadow__barns", "meadow__ponds", "meadow__hedges", "meadow__owls", "harbour__piers", "harbour__tugs",
          "barns", "ponds", "hedges", "owls", "piers",
        ]) == [
          "harbour: harbour__piers harbour__tugs",
          "meadow: barns hedges meadow__barns meadow__hedges meadow__owls meadow__ponds owls ponds",
        ])
    // Of several fronts of the same things, none says what they are.
    #expect(
      domains(
        [
          "washed-barns", "washed-ponds", "washed-hedges", "washed-owls", "glazed-barns", "glazed-ponds",
          "glazed-hedges", "glazed-owls", "barns-red", "ponds-deep", "hedges-tall", "owls-grey", "barns", "ponds",
        ]) == [
          "barns: barns barns-red glazed-barns washed-barns", "hedges: glazed-hedges hedges-tall washed-hedges",
          "owls: glazed-owls owls-grey washed-owls", "ponds: glazed-ponds ponds ponds-deep washed-ponds",
        ])
  }
}
