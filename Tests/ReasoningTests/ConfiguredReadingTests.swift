import Mesh
import Reasoning
import Testing

/// What `meshgen.yaml` says wins over every rule, and is shown as such.
@Suite struct ConfiguredReadingTests {
  private func read(_ estate: Estate, _ settings: Settings) -> CurrentState {
    StateReader(vocabulary: Vocabulary(settings)).read(estate)
  }

  private let estate = Estates.of([
    "eu.sales.orders": ["order_id long", "email"], "eu.sales.returns": ["return_id long", "order_id long"],
    "eu.crm.people": ["person_id long", "email"], "eu.crm.visits": ["visit_id long", "blob"],
  ])

  @Test func `a domain by pattern, with its owner`() {
    var settings = Settings.standard
    settings.domains = ["trade": .init(match: ["*.returns"], owner: "traders")]
    var estate = estate
    estate.deployment.topics[1].owner = "somebody"
    let state = read(estate, settings)
    #expect(state.topic("eu.sales.returns")?.domain == "trade")
    #expect(state.topic("eu.sales.returns")?.owner == "traders")
    #expect(state.topic("eu.sales.returns")?.ownerReason == "The configuration makes it the owner of `trade`.")
    #expect(
      state.domain("trade")?.evidence == [
        Evidence("The configuration puts `*.returns` into this domain.", topics: ["eu.sales.returns"])
      ])
  }

  @Test func `an owner by pattern, before the owner of the domain and what the platform says`() {
    var settings = Settings.standard
    settings.domains = ["trade": .init(match: ["*.returns"], owner: "traders")]
    settings.owners = ["refunds": ["eu.*.returns"]]
    var estate = estate
    estate.deployment.topics[1].owner = "somebody"
    let state = read(estate, settings)
    #expect(state.topic("eu.sales.returns")?.domain == "trade")
    #expect(state.topic("eu.sales.returns")?.owner == "refunds")
    #expect(state.topic("eu.sales.returns")?.ownerReason == "The configuration makes it the owner of `eu.*.returns`.")
    #expect(state.topic("eu.sales.orders")?.owner != "refunds")
  }

  @Test func `the order of a name's pieces`() {
    var settings = Settings.standard
    settings.naming.topic = "{region}.{team}.{domain}"
    let state = read(estate, settings)
    let placed = state.topics.map { "\($0.name) \($0.domain ?? "-") \($0.owner ?? "-")" }
    #expect(
      placed == [
        "eu.crm.people people crm", "eu.crm.visits visits crm", "eu.sales.orders orders sales",
        "eu.sales.returns returns sales",
      ])
    #expect(
      state.topics.map(\.ownerReason)
        == Array(repeating: "It stands where the configuration puts the team in a topic's name.", count: 4))
    #expect(
      state.domain("visits")?.evidence.map(\.statement) == [
        "It stands where the configuration puts the domain in a name."
      ])
  }

  @Test func `words that say nothing of the business`() {
    var settings = Settings.standard
    settings.naming.ignoredWords = ["Crm", "sales"]
    let state = read(estate, settings)
    let names = Set(state.domains.map(\.name.rawValue))
    #expect(!names.contains("crm"))
  }

  @Test func `a field that only the company knows, and one that is nothing`() {
    var settings = Settings.standard
    settings.sensitive = [
      .init(topics: ["*.orders"], fields: ["email"], category: nil),
      .init(fields: ["blob"], category: .health, reason: "by law"), .init(fields: ["visit_id"], category: .onlineId),
    ]
    let state = read(estate, settings)
    var said: [String] = []
    for topic in state.topics {
      for field in topic.sensitiveFields { said.append("\(topic.name).\(field.path): \(field.reason)") }
    }
    #expect(
      said == [
        "eu.crm.people.email: Its name says `email`.", "eu.crm.visits.blob: by law",
        "eu.crm.visits.visit_id: The configuration says so.",
      ])
  }

  @Test func `a domain by words of names, before any rule but its patterns`() {
    var settings = Settings.standard
    settings.domains = ["guests": .init(words: ["Visits", "people"]), "trade": .init(match: ["*.visits"])]
    let state = read(estate, settings)
    #expect(state.topic("eu.crm.people")?.domain == "guests")
    #expect(state.topic("eu.crm.visits")?.domain == "trade")
    #expect(
      state.domain("guests")?.evidence == [
        Evidence("The configuration says that `person` speaks of this domain.", topics: ["eu.crm.people"])
      ])
  }

  @Test func `words of fields that only the company knows, and words that are nothing`() {
    var settings = Settings.standard
    settings.sensitive = [
      .init(words: ["blob"], category: .health),
      .init(topics: ["*.people"], words: ["E-Mail", "email"], category: nil),
    ]
    let state = read(
      Estates.of(["eu.crm.people": ["work_email", "BlobNumber"], "eu.crm.visits": ["visit_blobs", "email"]]), settings)
    var said: [String] = []
    for topic in state.topics {
      for field in topic.sensitiveFields { said.append("\(topic.name).\(field.path) \(field.category.rawValue)") }
    }
    #expect(
      said == ["eu.crm.people.BlobNumber health", "eu.crm.visits.email contact", "eu.crm.visits.visit_blobs health"])
  }

  @Test func `what the company shortens, and what means the same to it`() {
    var settings = Settings.standard
    settings.naming.abbreviations = ["wdg": "widget", "MSG": "message"]
    settings.naming.synonyms = [["widgets", "contraption"]]
    let estate = Estates.of([
      "shop.public.widgets": ["id long", "colour"], "shop.public.boxes": ["box_no", "wdg_id long"],
      "shop.public.crates": ["crate_no", "contraption_id long"],
    ])
    #expect(read(estate, .standard).joins == [])
    #expect(
      read(estate, settings).joins.map { "\($0.from) → \($0.to)" } == [
        "shop.public.boxes.wdg_id → shop.public.widgets.id",
        "shop.public.crates.contraption_id → shop.public.widgets.id",
      ])
  }

  @Test func `words of accounts that name no team, and of names that name a stage`() {
    var settings = Settings.standard
    settings.naming.accountWords = ["Wartung"]
    settings.naming.stages = ["bereinigt"]
    var estate = Estates.of([
      "bereinigt-hafen-boote": ["id long"], "bereinigt-hafen-kais": ["id long"], "bereinigt-silo-gerste": ["id long"],
      "bereinigt-silo-hafer": ["id long"],
    ])
    estate.deployment.access = estate.deployment.topics.map {
      Access(principal: "User:speicher-wartung", operation: "WRITE", resource: .topic, name: $0.name.rawValue)
    }
    #expect(read(estate, .standard).topics.map(\.owner) == Array(repeating: "speicher-wartung", count: 4))
    let state = read(estate, settings)
    #expect(state.topics.map(\.owner) == Array(repeating: "speicher", count: 4))
    #expect(state.topics.map(\.domain) == ["hafen", "hafen", "silo", "silo"])
  }
}
