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
  mutating func added(to subjects: [Subject]) async -> [Subject] {
    guard !subjects.isEmpty else { return subjects }
    let general: CompatibilityMode?
    switch await Self.mode(api, of: nil) {
    case .success(let mode): general = mode
    case .failure(let refusal):
      general = nil
      unknown.append(Unknown("compatibility mode of the registry", why: refusal.error.message))
      if refusal.isLasting || refusal.status == 403 { return subjects }
    }
    let ofContext = await modes(of: Set(subjects.map { RegistryContext.of($0.name.rawValue) }).subtracting([""]))
    let asked = Array(subjects.prefix(most))
    if asked.count < subjects.count {
      unknown.append(
        Unknown(
          "compatibility modes of \(subjects.count - asked.count) subjects",
          why: "the registry tells them one by one only, and \(asked.count) were asked for"))
    }
    var result = subjects
    let answers = await api.each(asked) { [api] subject in await Self.mode(api, of: subject.name.rawValue) }
    var failed: [WebRefusal] = []
    for (place, answer) in answers.enumerated() {
      switch answer {
      case .success(let mode?):
        result[place].compatibility = mode
        result[place].compatibilityIsOwn = true
      case .success(nil):
        result[place].compatibility = ofContext[RegistryContext.of(subjects[place].name.rawValue)] ?? general
      case .failure(let refusal): failed.append(refusal)
      }
    }
    if let first = failed.first {
      unknown.append(Unknown("compatibility modes of \(failed.count) subjects", why: first.error.message))
    }
    return result
  }

  private mutating func modes(of contexts: Set<String>) async -> [String: CompatibilityMode] {
    let contexts = contexts.sorted()
    let answers = await api.each(contexts) { [api] context in await Self.mode(api, of: context) }
    var modes: [String: CompatibilityMode] = [:]
    for (context, answer) in zip(contexts, answers) {
      if case .success(let mode?) = answer { modes[context] = mode }
    }
    return modes
  }

  /// Nil where no mode is set there.
  private static func mode(
    _ api: WebAPI, of name: String?
  ) async -> Result<CompatibilityMode?, WebRefusal> {
    let path = name.map { "/config/\(WebAPI.encoded($0))" } ?? "/config"
    let work = name.map { "Reading the compatibility mode of `\($0)`" } ?? "Reading the compatibility mode"
    do throws(WebRefusal) {
      let answer = try await api.get(path, doing: work)
      let word = (answer["compatibilityLevel"] ?? answer["compatibility"])?.text
      return .success(word.flatMap { CompatibilityMode(rawValue: $0.uppercased()) })
    } catch {
      return error.status == 404 ? .success(nil) : .failure(error)
    }
  }
}
