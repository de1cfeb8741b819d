internal import Mesh

/// Lays the members of records out as fields with paths; a type that holds itself is not opened again.
struct ShapeLayout {
  private let named: [String: SchemaType]
  /// The word for a record: `object`, `message`.
  private let recordWord: String
  private var fields: [Field] = []
  private var open: [String] = []
  private static let mostFields = 5000
  private static let deepest = 64

  private init(named: [String: SchemaType], recordWord: String) {
    self.named = named
    self.recordWord = recordWord
  }

  static func shape(
    of type: SchemaType, name: String, named: [String: SchemaType], recordWord: String
  ) -> RecordShape {
    var layout = ShapeLayout(named: named, recordWord: recordWord)
    let type = layout.resolved(type)
    var documentation: String?
    if case .record(let record) = type { documentation = record.documentation }
    layout.lay(inside: type, at: "")
    return RecordShape(name: name, documentation: documentation, fields: layout.fields)
  }

  private mutating func lay(
    _ record: SchemaType.Record, under path: String, except shared: Set<String> = [], only: Bool = false
  ) {
    guard !open.contains(record.key), open.count < Self.deepest else { return }
    open.append(record.key)
    defer { open.removeLast() }
    for member in record.members where shared.contains(member.name) == only {
      guard fields.count < Self.mostFields else { return }
      let name = Self.escaped(member.name)
      lay(member, at: path.isEmpty ? name : "\(path).\(name)")
    }
  }

  private mutating func lay(_ member: SchemaType.Member, at path: String) {
    let type = resolved(member.type)
    fields.append(
      Field(
        path: FieldPath(path), kind: kind(of: type), type: word(type, 0), nullable: member.nullable,
        hasDefault: member.hasDefault, documentation: member.documentation, tags: member.tags,
        symbols: Self.symbols(of: type)))
    lay(inside: type, at: path)
  }

  private mutating func lay(inside type: SchemaType, at path: String) {
    switch type {
    case .record(let record): lay(record, under: path)
    case .array(let items): lay(items: resolved(items), at: path + "[]")
    case .map(let values): lay(items: resolved(values), at: path + "{}")
    case .union(let branches): lay(branches: branches.map(resolved), under: path)
    case .leaf, .named: break
    }
  }

  private mutating func lay(items: SchemaType, at path: String) {
    guard fields.count < Self.mostFields, path.utf8.count < 4096 else { return }
    if case .record = items {
    } else {
      fields.append(
        Field(path: FieldPath(path), kind: kind(of: items), type: word(items, 0), symbols: Self.symbols(of: items)))
    }
    lay(inside: items, at: path)
  }

  /// Members of one name in two branches are told apart by the branch.
  private mutating func lay(branches: [SchemaType], under path: String) {
    let records = branches.compactMap { if case .record(let record) = $0 { record } else { nil } }
    var counts: [String: Int] = [:]
    for record in records { for member in record.members { counts[member.name, default: 0] += 1 } }
    let shared = Set(counts.filter { $0.value > 1 }.keys)
    for record in records {
      lay(record, under: path, except: shared)
      if !shared.isEmpty {
        let name = record.name.split(separator: ".").last.map(String.init) ?? record.name
        lay(record, under: "\(path)#\(Self.escaped(name))", except: shared, only: true)
      }
    }
    for branch in branches {
      switch branch {
      case .array, .map: lay(inside: branch, at: path)
      case .leaf, .record, .union, .named: break
      }
    }
  }

  private func resolved(_ type: SchemaType) -> SchemaType {
    var type = type
    // A name may stand for a name; in a circle it stands for nothing.
    for _ in 0..<16 {
      guard case .named(let key) = type, let next = named[key] else { return type }
      type = next
    }
    return type
  }

  private static func escaped(_ name: String) -> String {
    name.contains(".") ? name.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "\\.") : name
  }

  private static func symbols(of type: SchemaType) -> [String] {
    if case .leaf(_, _, let symbols) = type { symbols } else { [] }
  }

  private func kind(of type: SchemaType) -> Field.Kind {
    switch type {
    case .leaf(let kind, _, _): kind
    case .record: .record
    case .array: .array
    case .map: .map
    case .union: .union
    case .named: .unknown
    }
  }

  private func word(_ type: SchemaType, _ depth: Int) -> String {
    guard depth < 8 else { return "…" }
    switch resolved(type) {
    case .leaf(_, let word, _): return word
    case .record(let record): return record.name.isEmpty ? recordWord : "\(recordWord) \(record.name)"
    case .array(let items): return "array<\(word(items, depth + 1))>"
    case .map(let values): return "map<\(word(values, depth + 1))>"
    case .union(let branches): return "union<\(branches.map { word($0, depth + 1) }.joined(separator: ", "))>"
    case .named: return recordWord
    }
  }
}
