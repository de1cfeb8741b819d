internal import Mesh

/// A field of an output port, or the items of one that is a list.
struct PropertyView: View {
  let name: String
  let field: Field?
  let depth: Int
  let opensProperties: Bool
  let isItems: Bool
  let sensitive: SensitiveField?
  let keyPosition: Int?
  let joins: [String]
  let otherJoins: [String]

  var place: Place? { field.map { Place(field: $0.path) } }

  static let form = ViewForm<PropertyView>([
    .text("pad", "The spaces before it.") { YAMLText.indentation($0.depth) },
    .text("property", "Its name.") { YAMLText.string($0.name) },
    .flag("isItems", "Whether it is what a list holds, and has no name.") { $0.isItems },
    .flag("opensProperties", "Whether it holds fields, which follow.") { $0.opensProperties },
    .text("logicalType", "Its type in the words of ODCS.") { YAMLText.string($0.logicalType) },
    .text("physicalType", "Its type in the words of its schema.") { YAMLText.string($0.field?.type ?? "record") },
    .flag("isLong", "Whether it is a whole number of 64 bits.") { $0.field?.kind == .long },
    .flag("isInstant", "Whether it is a moment in UTC.") { $0.field?.kind == .timestamp },
    .flag("isUUID", "Whether it is a UUID.") { $0.field?.kind == .uuid },
    .text("required", "Whether it is always there.") { YAMLText.boolean($0.field.map { !$0.nullable } ?? true) },
    .views("descriptions", "What it holds, where the schema says so.") { view in
      view.field?.documentation.map { [YAMLItemView($0)] } ?? []
    },
    .views("keyPositions", "Its place in the key, where it is part of it.") { view in
      view.keyPosition.map { [NumberView(number: $0)] } ?? []
    },
    .views("sensitivities", "What it says about people, where it does.") { view in
      view.sensitive.map { [SensitivityView(sensitive: $0)] } ?? []
    },
    .views("symbols", "The values that it may have.") { $0.field?.symbols.map(YAMLItemView.init) ?? [] },
    .views("tags", "Its tags.") { view in
      Set((view.field?.tags ?? []) + (view.sensitive.map { [$0.category.rawValue] } ?? [])).sorted()
        .map(YAMLItemView.init)
    },
    .views("relationships", "The fields that it refers to.") { $0.joins.map(YAMLItemView.init) },
    .views("references", "Fields that it refers to, whose names the standard cannot say.") {
      $0.otherJoins.map(YAMLItemView.init)
    },
  ])

  init(tree: FieldTree, port: OutputPort, depth: Int, opensProperties: Bool) {
    name = tree.name
    field = tree.field
    self.depth = depth
    self.opensProperties = opensProperties
    isItems = tree.name == "[]"
    let path = tree.field?.path
    sensitive = port.sensitiveFields.first { $0.path == path }
    keyPosition = path.flatMap { port.keyFields.firstIndex(of: $0) }.map { $0 + 1 }
    let to = Set(port.joins.filter { $0.from.field == path }.map(\.to)).sorted()
    joins = to.filter { Self.isPlain($0) }.map(\.description)
    otherJoins = to.filter { !Self.isPlain($0) }.map(\.description)
  }

  private static func isPlain(_ reference: FieldReference) -> Bool {
    [reference.topic.rawValue, reference.field.rawValue].allSatisfy { name in
      name.unicodeScalars.enumerated().allSatisfy { index, scalar in
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
          || (index > 0 && ("0"..."9").contains(scalar))
      } && !name.isEmpty
    }
  }

  private var logicalType: String {
    guard let field else { return "object" }
    return switch field.kind {
    case .boolean: "boolean"
    case .integer, .long: "integer"
    case .float, .double, .decimal: "number"
    case .string, .bytes, .uuid, .enumeration, .unknown: "string"
    case .date: "date"
    case .time: "time"
    case .timestamp: "timestamp"
    case .record, .map, .union: "object"
    case .array: "array"
    }
  }
}

/// A whole number.
struct NumberView: View {
  let number: Int

  static let form = ViewForm<NumberView>([.text("number", "The number.") { YAMLText.number($0.number) }])
}

/// What a field says about people.
struct SensitivityView: View {
  let sensitive: SensitiveField

  static let form = ViewForm<SensitivityView>([
    .text("category", "What it holds.") { YAMLText.string($0.sensitive.category.rawValue) },
    .text("reason", "Why it is taken to.") { YAMLText.string($0.sensitive.reason) },
  ])
}
