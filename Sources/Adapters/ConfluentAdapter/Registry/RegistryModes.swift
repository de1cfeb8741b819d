import Mesh
import Ports
import Schemas

/// The compatibility modes: the registry's, those of contexts, and those that subjects have of their own.
struct RegistryModes {
  private(set) var unknown: [Unknown] = []
  private let api: WebAPI
  private let most: Int

  init(_ api: WebAPI, most: Int) {
    self.api = api
    self.most = most
  }

  /// The subjects with the mode that is in force for each.
  ///
  /// - Parameter topics: the topics of the platform, where they are known; asked for only when not every subject's mode
  ///   can be.
  mutating func added(to subjects: [Subject], topics: () async -> [TopicName]?) async -> [Subject] {
    guard !subjects.isEmpty else { return subjects }
    let general: CompatibilityMode?
    switch await Self.mode(api, of: nil) {
    case .success(let mode): general = mode
    case .failure(let refusal):
      general = nil
      unknown.append(Unknown("compatibility mode of the registry", from: refusal.error))
      if refusal.isLasting || refusal.status == 403 { return subjects }
    }
    let ofContext = await modes(of: Set(subjects.map { RegistryContext.of($0.name.rawValue) }).subtracting([""]))
    var places = subjects.indices.filter { !UnreadableName.isMended(subjects[$0].name.rawValue) }
    if places.count > most {
      places = Array(Self.byWorth(places, subjects, await topics()).prefix(max(0, most)))
    }
    var result = subjects
    let answers = await api.each(places.map { subjects[$0].name.rawValue }) { [api] name in
      await Self.mode(api, of: name)
    }
    var failed: [WebRefusal] = []
    for (place, answer) in zip(places, answers) {
      switch answer {
      case .success(let mode?):
        result[place].compatibility = mode
        result[place].compatibilityIsOwn = true
      case .success(nil):
        switch ofContext[RegistryContext.of(subjects[place].name.rawValue)] {
        case .success(let mode)?: result[place].compatibility = mode ?? general
        // The general one holds only where the context has none.
        case .failure(let refusal)?: failed.append(refusal)
        case nil: result[place].compatibility = general
        }
      case .failure(let refusal): failed.append(refusal)
      }
    }
    if let first = failed.first {
      unknown.append(Unknown("compatibility modes of \(failed.count) subjects", from: first.error))
    }
    if subjects.count - places.count > 0, places.count >= most {
      unknown.append(
        Unknown(
          "compatibility modes of \(subjects.count - places.count) subjects",
          why: "the registry tells them one by one only, and \(places.count) were asked for, those of topics' values "
            + "first; set `schema_registry.compatibility_modes` in meshgen.yaml to ask for more"))
    }
    return result
  }

  /// Those first whose mode says most: the values of topics, then their keys, then what belongs to no topic.
  private static func byWorth(_ places: [Int], _ subjects: [Subject], _ topics: [TopicName]?) -> [Int] {
    let topics = topics.map { Set($0.map(\.rawValue)) }
    func worth(_ subject: Subject) -> Int {
      let name = subject.name.rawValue.dropFirst(RegistryContext.of(subject.name.rawValue).count)
      guard let topics else { return name.hasSuffix("-value") ? 0 : 1 }
      if name.hasSuffix("-value"), topics.contains(String(name.dropLast("-value".count))) { return 0 }
      if name.hasSuffix("-key"), topics.contains(String(name.dropLast("-key".count))) { return 1 }
      // `orders-shop.OrderPlaced`
      return name.indices.contains { name[$0] == "-" && topics.contains(String(name[..<$0])) } ? 0 : 2
    }
    return places.map { (worth(subjects[$0]), $0) }.sorted { $0 < $1 }.map(\.1)
  }

  private func modes(of contexts: Set<String>) async -> [String: Result<CompatibilityMode?, WebRefusal>] {
    let contexts = contexts.sorted()
    let answers = await api.each(contexts) { [api] context in await Self.mode(api, of: context) }
    return Dictionary(zip(contexts, answers)) { first, _ in first }
  }

  /// Nil where no mode is set there.
  private static func mode(
    _ api: WebAPI, of name: String?
  ) async -> Result<CompatibilityMode?, WebRefusal> {
    let path = name.map { "/config/\(WebAPI.encoded($0))" } ?? "/config"
    let work = name.map { "Reading the compatibility mode of `\($0)`" } ?? "Reading the compatibility mode"
    do throws(WebRefusal) {
      let answer = try await api.get(path, doing: work)
      guard let word = (answer["compatibilityLevel"] ?? answer["compatibility"])?.text,
        let mode = CompatibilityMode(rawValue: word.uppercased())
      else {
        return .failure(
          WebRefusal(
            status: 200, code: nil,
            error: PortError(
              .malformed, "\(work) failed: \(api.party.shown) answered with something else than a mode.",
              remedy: "Check that `\(api.party.setting)` is the address of a schema registry.")))
      }
      return .success(mode)
    } catch {
      return error.status == 404 ? .success(nil) : .failure(error)
    }
  }
}
