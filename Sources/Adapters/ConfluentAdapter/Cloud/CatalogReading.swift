import Mesh
import Ports
import Schemas

/// What the Stream Catalog says about topics.
struct CatalogEntries: Sendable {
  struct Entry: Sendable {
    var qualifiedName: String
    var tags: [String] = []
    var owner: String?
    var documentation: String?
  }

  var topics: [String: Entry] = [:]
  var unknown: [Unknown] = []
}

/// Reads tags, owners and business metadata of topics from the Stream Catalog.
struct CatalogReading: Sendable {
  private let api: WebAPI
  private let cluster: String
  private static let pageSize = 500
  private static let mostMetadata = 500
  private static let work = "Searching the catalog for topics"

  init(_ api: WebAPI, cluster: String) {
    self.api = api
    self.cluster = cluster
  }

  func entries() async -> CatalogEntries {
    var entries = CatalogEntries()
    // The catalog lists the topics of every cluster of the environment.
    var seen: Set<String> = []
    func look(_ answer: Result<[JSONValue], WebRefusal>) -> WebAPI.Turn {
      switch answer {
      case .failure(let refusal):
        let what =
          seen.isEmpty ? "tags of the topics" : "tags of the topics after the first \(seen.count) of the catalog"
        entries.unknown.append(Unknown(what, from: refusal.error))
        return .never
      case .success(let found):
        let before = seen.count
        for item in found {
          guard let name = item["attributes"]?["qualifiedName"]?.text, seen.insert(name).inserted else { continue }
          take(item, named: name, into: &entries)
        }
        if found.count < Self.pageSize { return .last }
        if seen.count > before { return .next }
        return look(.failure(api.endless(Self.work, "gives the same page again")))
      }
    }
    if case .next = look(await page(0)),
      await !api.pages(width: 4, { number in await page(number + 1) }, look)
    {
      _ = look(.failure(api.endless(Self.work, "gives more than \(api.tempo.mostPages) pages")))
    }
    await addMetadata(to: &entries)
    return entries
  }

  private func page(_ number: Int) async -> Result<[JSONValue], WebRefusal> {
    let offset = number * Self.pageSize
    let answer = await api.asked(
      "/search/basic?types=kafka_topic&type=kafka_topic&limit=\(Self.pageSize)&offset=\(offset)",
      doing: Self.work)
    switch answer {
    case .failure(let refusal): return .failure(refusal)
    case .success(let json):
      if let found = json["entities"]?.items { return .success(found) }
      // There is no such key where nothing is found, but what was searched for is said.
      guard (json["entities"] ?? .null) == .null, json["searchParameters"] != nil || json["types"] != nil else {
        return .failure(api.unexpected(Self.work, "topics"))
      }
      return .success([])
    }
  }

  private func take(_ item: JSONValue, named qualified: String, into entries: inout CatalogEntries) {
    // `lsrc-1:lkc-1:orders`, or `lkc-1:orders`.
    guard let colon = qualified.utf8.lastIndex(of: UInt8(ascii: ":")) else { return }
    let place = qualified[..<colon]
    guard place == cluster || place.hasSuffix(":\(cluster)") else { return }
    var entry = CatalogEntries.Entry(qualifiedName: qualified)
    entry.tags = (item["classificationNames"]?.items?.compactMap(\.text) ?? []).sorted()
    entry.owner = Self.filled(item["attributes"]?["owner"]) ?? Self.filled(item["attributes"]?["ownerEmail"])
    entry.documentation = Self.filled(item["attributes"]?["description"])
    entries.topics[String(qualified[qualified.utf8.index(after: colon)...])] = entry
  }

  /// Business metadata is told topic by topic, so it is asked for only where some is defined.
  private func addMetadata(to entries: inout CatalogEntries) async {
    guard !entries.topics.isEmpty else { return }
    let work = "Reading the kinds of business metadata"
    switch await api.asked("/types/businessmetadatadefs", doing: work) {
    case .success(let definitions):
      guard let kinds = definitions.items else {
        entries.unknown.append(
          Unknown("business metadata of the topics", from: api.unexpected(work, "a list").error))
        return
      }
      if kinds.isEmpty { return }
    case .failure(let refusal):
      entries.unknown.append(Unknown("business metadata of the topics", from: refusal.error))
      return
    }
    let topics = entries.topics.keys.sorted()
    let asked = Array(topics.prefix(Self.mostMetadata))
    if asked.count < topics.count {
      entries.unknown.append(
        Unknown(
          "business metadata of \(topics.count - asked.count) topics",
          why: "the catalog tells it one by one only, and \(asked.count) were asked for"))
    }
    let names = entries.topics.mapValues(\.qualifiedName)
    let answers = await api.each(asked) { [api] topic in
      await api.asked(
        "/entity/type/kafka_topic/name/\(WebAPI.encoded(names[topic] ?? topic))/businessmetadata",
        doing: "Reading the business metadata of `\(topic)`")
    }
    var failed: [WebRefusal] = []
    for (topic, answer) in zip(asked, answers) {
      switch answer {
      case .failure(let refusal): if refusal.status != 404 { failed.append(refusal) }
      case .success(let json):
        for item in json.items ?? [] {
          guard case .object(let attributes)? = item["attributes"] else { continue }
          var entry = entries.topics[topic] ?? .init(qualifiedName: topic)
          for attribute in attributes {
            guard let text = Self.filled(attribute.value) else { continue }
            let key = attribute.key.lowercased()
            if ["owner", "team", "owningteam", "owning_team", "data_owner", "dataowner", "owner_team"].contains(key) {
              entry.owner = entry.owner ?? text
            }
            if ["description", "documentation", "purpose"].contains(key) {
              entry.documentation = entry.documentation ?? text
            }
          }
          entries.topics[topic] = entry
        }
      }
    }
    if let first = failed.first {
      entries.unknown.append(Unknown("business metadata of \(failed.count) topics", from: first.error))
    }
  }

  private static func filled(_ json: JSONValue?) -> String? {
    guard let text = json?.text, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return text
  }
}
