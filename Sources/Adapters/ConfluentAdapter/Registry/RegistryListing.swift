import Libcurl
import Mesh
import Ports
import Schemas

/// The latest version of every subject: in bulk where the registry can, else one by one.
struct RegistryListing {
  private(set) var found: [SubjectName: Subject] = [:]
  private var older: [Wanted: Subject] = [:]
  private(set) var unknown: [Unknown] = []
  private var misread: Set<RegistryWire.Misreading> = []
  private let api: WebAPI
  private static let pageSize = 500
  private static let work = "Listing the schemas"

  init(_ api: WebAPI) { self.api = api }

  var findings: [Finding] {
    misread.map(\.finding) + found.keys.map(\.rawValue).filter(UnreadableName.isMended).map(UnreadableName.subject)
  }

  /// Throws only where nothing at all could be read.
  mutating func read() async throws(WebRefusal) {
    switch try await readPages() {
    case .complete: return
    case .unsupported: try await readOneByOne(try await names())
    case .brokenOff(let refusal):
      let names: [String]
      do throws(WebRefusal) { names = try await self.names() } catch {
        guard !found.isEmpty else { throw refusal }
        if unknown.isEmpty {
          unknown.append(Unknown("schemas after the first \(found.count)", from: refusal.error))
        }
        return
      }
      try await readOneByOne(names.filter { found[SubjectName($0)] == nil })
    }
  }

  private enum Pages {
    case complete, unsupported
    case brokenOff(WebRefusal)
  }

  private mutating func readPages() async throws(WebRefusal) -> Pages {
    // Without the prefix only the default context is listed; a registry without contexts may take it for a name.
    for prefix in ["%3A%2A%3A", ""] {
      let first: [Entry]
      do throws(WebRefusal) { first = try await Self.page(api, prefix, 0) } catch {
        if error.isAbsence || error.status == 400 || error.status == 422 { return .unsupported }
        guard Self.isOfTheListOnly(error) else { throw error }
        return .brokenOff(error)
      }
      guard !first.isEmpty else { continue }
      _ = take(first)
      // A registry may give fewer than it is asked for: what it gave is the step.
      let step = first.count
      var brokenOff: WebRefusal?
      let hasEnd = await api.pages(width: step < Self.pageSize ? 1 : 4) { [api] number in
        await Self.outcome(api, prefix, (number + 1) * step)
      } _: { answer in
        switch answer {
        case .failure(let refusal):
          brokenOff = refusal
          return .never
        case .success(let page):
          if page.isEmpty { return .last }
          if take(page) > 0 { return .next }
          // One without paging gives the same page again. Was it all, or only as much as was asked for?
          if step <= Self.pageSize { brokenOff = api.endless(Self.work, "gives the same page again") }
          return .last
        }
      }
      if !hasEnd {
        let refusal = api.endless(Self.work, "gives more than \(api.tempo.mostPages) pages")
        unknown.append(Unknown("schemas after the first \(found.count) of the list", from: refusal.error))
        brokenOff = refusal
      }
      return brokenOff.map { .brokenOff($0) } ?? .complete
    }
    return .unsupported
  }

  /// Whether what is wrong with the list need not be so with single subjects: it is cut off or too large, for one. One that
  /// never answered is not asked again in another way.
  private static func isOfTheListOnly(_ refusal: WebRefusal) -> Bool {
    if let status = refusal.status { return status >= 500 || status == 200 || status == 403 }
    guard let cause = refusal.error.cause as? HTTPError else { return false }
    return [.cutOff, .tooLarge].contains(cause.kind)
  }

  /// What stands at one place of the list; nil for what is deleted.
  private typealias Entry = Result<Subject, RegistryWire.Misreading>?

  private static func outcome(_ api: WebAPI, _ prefix: String, _ offset: Int) async -> Result<[Entry], WebRefusal> {
    do throws(WebRefusal) { return .success(try await page(api, prefix, offset)) } catch { return .failure(error) }
  }

  private static func page(_ api: WebAPI, _ prefix: String, _ offset: Int) async throws(WebRefusal) -> [Entry] {
    let filter = prefix.isEmpty ? "" : "&subjectPrefix=\(prefix)"
    let answer = try await api.get(
      "/schemas?deleted=false&latestOnly=true&limit=\(pageSize)&offset=\(offset)\(filter)", doing: Self.work)
    guard let items = answer.items else { throw unexpected(api, Self.work) }
    return items.enumerated().map { RegistryWire.subject($0.element, at: offset + $0.offset) }
  }

  private func names() async throws(WebRefusal) -> [String] {
    let work = "Listing the subjects"
    let answer = try await api.get("/subjects", doing: work)
    guard let items = answer.items else { throw Self.unexpected(api, work) }
    return items.compactMap(\.text).sorted()
  }

  private mutating func readOneByOne(_ names: [String]) async throws(WebRefusal) {
    var failed: [(name: String, refusal: WebRefusal)] = []
    var asked = 0
    var lasting: WebRefusal?
    // How many in a row, also from one lot to the next: some that fail among many that do not end nothing.
    var row = 0
    var silences = 0
    // In small lots, so that a registry that is down is not asked for each of its subjects.
    while asked < names.count {
      let lot = Array(names[asked..<min(asked + 4 * max(1, api.tempo.connections), names.count)])
      asked += lot.count
      let answers = await api.each(lot) { [api] name in await Self.latest(api, name) }
      for (name, answer) in zip(lot, answers) {
        switch answer {
        case .success(let json):
          _ = take([RegistryWire.subject(json)])
          (row, silences) = (0, 0)
        case .failure(let refusal):
          if refusal.isLasting { (row, lasting) = (row + 1, refusal) } else { row = 0 }
          silences = refusal.error.reason == .timedOut ? silences + 1 : 0
          // Deleted since it was listed.
          if refusal.status != 404 { failed.append((name, refusal)) }
        }
      }
      guard let lasting, row >= Patience.mostFailures(connections: api.tempo.connections) || silences > 1 else {
        continue
      }
      if asked < names.count {
        unknown.append(Unknown("schemas of \(names.count - asked) further subjects", from: lasting.error))
      }
      break
    }
    if found.isEmpty, let lasting { throw lasting }
    unknown += failed.map { Unknown("schema of the subject \($0.name)", from: $0.refusal.error) }
  }

  private static func latest(_ api: WebAPI, _ name: String) async -> Result<JSONValue, WebRefusal> {
    do throws(WebRefusal) {
      return .success(
        try await api.get(
          "/subjects/\(WebAPI.encoded(name))/versions/latest", doing: "Reading the subject `\(name)`"))
    } catch { return .failure(error) }
  }

  /// Fetches what schemas refer to and the list does not hold: an older version, or a subject that is deleted but still
  /// used.
  mutating func resolveReferences() async {
    var asked: Set<Wanted> = []
    while true {
      let missing = Set((Array(found.values) + older.values).flatMap(\.references).map { Wanted($0) })
        .filter { !holds($0) && !asked.contains($0) }
        .sorted { ($0.subject, $0.version) < ($1.subject, $1.version) }
      guard !missing.isEmpty else { return }
      asked.formUnion(missing)
      let answers = await api.each(missing) { [api] wanted in await Self.version(api, wanted) }
      var failed: [WebRefusal] = []
      for answer in answers {
        switch answer {
        case .success(let json):
          guard case .success(let subject) = RegistryWire.subject(json) else { continue }
          keep(subject)
        // What is not there is named where the schema that needs it is read.
        case .failure(let refusal): if !refusal.isAbsence { failed.append(refusal) }
        }
      }
      if let first = failed.first {
        unknown.append(Unknown("\(failed.count) schemas that others refer to", from: first.error))
        if failed.count(where: { $0.error.reason == .timedOut }) > 1 { return }
      }
    }
  }

  /// The older versions that others refer to.
  var pinned: [Subject] { older.values.sorted { ($0.name, $1.version) < ($1.name, $0.version) } }

  private func holds(_ wanted: Wanted) -> Bool {
    guard let latest = found[wanted.subject] else { return false }
    return wanted.version <= 0 || latest.version == wanted.version || older[wanted] != nil
  }

  private mutating func keep(_ subject: Subject) {
    guard let latest = found[subject.name] else { return found[subject.name] = subject }
    if subject.version < latest.version { older[Wanted(subject)] = subject }
    if subject.version > latest.version {
      older[Wanted(latest)] = latest
      found[subject.name] = subject
    }
  }

  private struct Wanted: Hashable, Sendable {
    let subject: SubjectName
    let version: Int

    init(_ reference: Subject.Reference) { (subject, version) = (reference.subject, reference.version) }

    init(_ one: Subject) { (subject, version) = (one.name, one.version) }
  }

  private static func version(_ api: WebAPI, _ wanted: Wanted) async -> Result<JSONValue, WebRefusal> {
    let version = wanted.version > 0 ? String(wanted.version) : "latest"
    do throws(WebRefusal) {
      let answer = try await api.get(
        "/subjects/\(WebAPI.encoded(wanted.subject.rawValue))/versions/\(version)?deleted=true",
        doing: "Reading the subject `\(wanted.subject)`")
      guard case .object(let members) = answer else { return .success(answer) }
      return .success(.object(members.filter { $0.key != "deleted" }))
    } catch { return .failure(error) }
  }

  /// How many of the entries were not there yet.
  private mutating func take(_ entries: [Entry]) -> Int {
    var new = 0
    for entry in entries {
      switch entry {
      case nil: continue
      case .failure(let misreading)?: if misread.insert(misreading).inserted { new += 1 }
      case .success(let subject)?:
        guard subject.version > found[subject.name]?.version ?? 0 else { continue }
        found[subject.name] = subject
        new += 1
      }
    }
    return new
  }

  private static func unexpected(_ api: WebAPI, _ work: String) -> WebRefusal {
    WebRefusal(
      status: 200, code: nil,
      error: PortError(
        .malformed, "\(work) failed: \(api.party.shown) answered with something else than a list.",
        remedy: "Check that `\(api.party.setting)` is the address of a schema registry."))
  }
}
