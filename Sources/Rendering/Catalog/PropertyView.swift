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
  /// Why it must always have a value, besides what the schema says.
  let presence: QualityRule?

  var place: Place? { field.map { Place(field: $0.path) } }

  static let form = ViewForm<PropertyView>([
    .text("pad", "The spaces before it.") { YAMLText.indentation($0.depth) },
    .text("property", "Its name.") { YAMLText.string($0.name) },
    .flag("isItems", "Whether it is what a list holds, and has no name.") { $0.isItems },
    .flag("opensProperties", "Whether it holds fields, which follow.") { $0.opensProperties },
    .text("logicalType", "Its type in the words of ODCS.") { YAMLText.string($0.logicalType) },
    .flag("isField", "Whether the schema names it; if not, it is only where others stand in.") { $0.field != nil },
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
    .views("tags", "Its tags in the schema.") { ($0.field?.tags ?? []).map(YAMLItemView.init) },
    .flag("isChecked", "Whether its values are checked.") { view in
      view.presence != nil || view.field?.symbols.isEmpty == false
    },
    .views("presences", "Why it must always have a value.") { $0.presence.map { [RuleView(rule: $0)] } ?? [] },
    .flag("hasCustom", "Whether anything is to be said of it that has no place of its own in the standard.") { view in
      view.sensitive != nil || !view.otherJoins.isEmpty || view.statedKind != nil || view.statedDefault != nil
    },
    .views("kinds", "What it is, where the types do not tell.") { view in
      view.statedKind.map { [YAMLItemView($0.rawValue)] } ?? []
    },
    .views("defaults", "Whether it has a default, where that does not follow from whether it is optional.") { view in
      view.statedDefault.map { [FlagView(flag: $0)] } ?? []
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
    presence = (port.qualityRules ?? []).sorted().first { rule in
      rule.requirement == .present && path.map(rule.fields.contains) ?? false
    }
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

  /// Nil where a reader of the contract tells it from the types: kinds are fewer in the standard.
  private var statedKind: Field.Kind? {
    guard let field else { return nil }
    let told: Field.Kind
    switch logicalType {
    case "boolean": told = .boolean
    case "integer": told = field.kind == .long ? .long : .integer
    case "number":
      told = field.type.hasPrefix("float") ? .float : field.type.hasPrefix("double") ? .double : .decimal
    case "date": told = .date
    case "time": told = .time
    case "timestamp": told = .timestamp
    case "array": told = .array
    case "object": told = field.type.hasPrefix("map<") ? .map : field.type.hasPrefix("union<") ? .union : .record
    default:
      told =
        field.kind == .uuid
        ? .uuid : !field.symbols.isEmpty ? .enumeration : field.type.hasPrefix("bytes") ? .bytes : .string
    }
    return told == field.kind ? nil : field.kind
  }

  /// Most optional fields have one, and most others have none.
  private var statedDefault: Bool? {
    guard let field, field.hasDefault != field.nullable else { return nil }
    return field.hasDefault
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

/// Yes or no.
struct FlagView: View {
  let flag: Bool

  static let form = ViewForm<FlagView>([.text("value", "true or false.") { YAMLText.boolean($0.flag) }])
}

/// What a field says about people.
struct SensitivityView: View {
  let sensitive: SensitiveField

  static let form = ViewForm<SensitivityView>([
    .text("category", "What it holds.") { YAMLText.string($0.sensitive.category.rawValue) },
    .text("reason", "Why it is taken to.") { YAMLText.string($0.sensitive.reason) },
  ])
}
