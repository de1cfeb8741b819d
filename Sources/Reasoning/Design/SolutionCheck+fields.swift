// What a solution says about fields and schemas: each must be there, fit the registry, and keep its class.

internal import Mesh
internal import Schemas

extension SolutionCheck {
  typealias Add = (String, String, String) -> Void

  /// Fields that no schema has, in ports and tags.
  static func checkFields(of solution: Solution, _ state: StateIndex, _ add: Add) {
    for port in solution.product.outputPorts {
      guard let shape = port.shape else { continue }
      let paths = Set(shape.fields.map(\.path))
      let named = port.sensitiveFields.map(\.path) + port.keyFields + port.joins.map(\.from.field)
      for path in named.uniqueSorted() where !path.rawValue.hasPrefix("key:") && !paths.contains(path) {
        add(port.topic.rawValue, "The records have no field `\(path)`.", "Design again, or leave the field out.")
      }
    }
    for schema in solution.adoptions.flatMap(\.schemas) + solution.newTopics.flatMap(\.schemas) {
      guard !schema.fieldTags.isEmpty, let paths = paths(of: schema, state) else { continue }
      for tag in schema.fieldTags where !paths.contains(tag.field) {
        add(
          schema.subject.rawValue, "The schema has no field `\(tag.field)` that could be tagged.",
          "Design again, or leave the tag out.")
      }
    }
  }

  private static func paths(of schema: AdoptedSchema, _ state: StateIndex) -> Set<FieldPath>? {
    let subject = Subject(
      name: schema.subject, version: 1, format: schema.format, schema: schema.schema, references: schema.references)
    do throws(SchemaFlaw) {
      let shape = try SchemaReader(subjects: state.estate.deployment.schemas).shape(of: subject)
      return Set(shape.fields.map(\.path))
    } catch {
      // What cannot be read is a finding of the estate; a schema of our own is checked by `checkSchema`.
      return nil
    }
  }

  /// A schema of our own must be readable, and fit what its subject holds already.
  static func checkSchema(_ schema: AdoptedSchema, of topic: NewTopic, _ state: StateIndex, _ add: Add) {
    guard schema.format == .avro, !schema.exists else { return }
    let new: AvroCompatibility.Read
    do throws(SchemaFlaw) { new = try AvroParser.schema(of: schema.schema) } catch {
      return add(schema.subject.rawValue, "The schema cannot be read: \(error.message)", "Design again.")
    }
    guard let subject = state.subject(schema.subject), subject.format == .avro else { return }
    let mode = subject.compatibility ?? schema.compatibility ?? .backward
    let old: AvroCompatibility.Read
    do throws(SchemaFlaw) {
      old = try SchemaReader(subjects: state.estate.deployment.schemas).avro(of: subject)
    } catch {
      return add(
        schema.subject.rawValue,
        "What the subject holds cannot be read, so that nothing shows that the schema fits: "
          + error.message, error.remedy)
    }
    if let refusal = AvroCompatibility.refusal(of: new, after: old, under: mode) {
      add(
        schema.subject.rawValue, "The registry would refuse the schema under \(mode.rawValue): \(refusal).",
        "Give what is new a default, keep what is read, or write to a new topic.")
    }
  }

  /// A query against what its sources have and its output holds.
  static func checkColumns(of statement: Processing, in solution: Solution, _ state: StateIndex, _ add: Add) {
    var sources = [statement.alias: statement.source]
    for join in statement.joined where sources.updateValue(join.topic, forKey: join.alias) != nil {
      add(statement.name, "Two sources of the statement are called `\(join.alias)`.", "Name one of them otherwise.")
    }
    func check(_ path: FieldPath, of topic: TopicName) {
      guard QueryPlan.canName(path), let shape = state.readings[topic]?.shape else { return }
      if !shape.fields.contains(where: { $0.path == path }) {
        add(topic.rawValue, "The records have no field `\(path)`.", "Design again, or leave the column out.")
      }
    }
    for join in statement.joined {
      check(join.on, of: statement.source)
      check(join.equals, of: join.topic)
    }
    for path in (statement.filters ?? []).map(\.field) + (statement.reduction?.per ?? []) + (statement.once ?? []) {
      check(path, of: statement.source)
    }
    for column in statement.columns where column.derivation?.needsNumber == true {
      guard let topic = sources[column.source],
        let field = state.readings[topic]?.shape?.fields.first(where: { $0.path == column.field }), !field.isNumber
      else { continue }
      add(
        topic.rawValue, "The field `\(column.field)` is no number, which the column `\(column.name)` makes one of.",
        "Count it, or leave the column out.")
    }
    for column in statement.columns where column.derivation != .windowStart && column.derivation != .windowEnd {
      if let topic = sources[column.source] {
        check(column.field, of: topic)
      } else {
        add(
          statement.name,
          "The column `\(column.name)` comes from `\(column.source)`, which the statement does not read.",
          "Name one of its sources.")
      }
    }
    guard let output = solution.newTopics.first(where: { $0.topic == statement.output }),
      let schema = output.schemas.first(where: { $0.side == .value }), let fields = recordFields(of: schema)
    else { return }
    let columns = Set(statement.columns.map(\.name))
    for column in columns.sorted() where !fields.contains(where: { $0.name == column }) {
      add(schema.subject.rawValue, "The schema has no field for the column `\(column)`.", "Add it, or leave it out.")
    }
    for field in fields where !columns.contains(field.name) && !isOptional(field.type) {
      add(
        schema.subject.rawValue, "No column fills the field `\(field.name)`, which must not be empty.",
        "Fill it, make it optional, or leave it out.")
    }
  }

  /// What a window or a key asks of the columns and of the output.
  static func checkReduction(of statement: Processing, _ solution: Solution, _ add: Add) {
    for join in statement.joined {
      if case .within(let hours)? = join.meeting, hours < 1 {
        add(statement.name, "Records that meet within \(hours) hours never do.", "Give them an hour or more.")
      }
    }
    for column in statement.columns where column.derivation?.isOfWindow == true {
      guard case .window? = statement.reduction else {
        add(statement.name, "The column `\(column.name)` needs a window.", "Give the statement one.")
        continue
      }
    }
    if let once = statement.once {
      guard case .window? = statement.reduction, !once.isEmpty else {
        add(
          statement.name, "Nothing says within which window a record counts once.",
          "Give the statement a window, and name the fields that tell records apart.")
        return
      }
    }
    guard let reduction = statement.reduction else { return }
    if !statement.joined.isEmpty {
      add(
        statement.name, "The statement joins, and takes records together.", "Do one of it in a statement of its own.")
    }
    switch reduction {
    case .window(let seconds, let per):
      if seconds < 1 { add(statement.name, "The window is empty.", "Make it a second or longer.") }
      for column in statement.columns where column.derivation?.isOfWindow != true && !per.contains(column.field) {
        add(
          statement.name, "The column `\(column.name)` is neither of the window nor of its key.",
          "Count it, sum it, or make it a part of the key.")
      }
    case .first(let per), .latest(let per):
      if per.isEmpty { add(statement.name, "Nothing says which records have one key.", "Name its fields.") }
      guard case .latest = reduction else { return }
      let topic = solution.newTopics.first { $0.topic == statement.output }
      let key = topic?.schemas.first { $0.side == .key }.flatMap(recordFields)?.map(\.name)
      let columns = per.compactMap { field in statement.columns.first { $0.field == field }?.name }
      if let topic, CleanupPolicy(config: topic.config) == .deletion || key != columns {
        add(
          statement.output.rawValue, "The last record of each key needs a compacted topic with that key.",
          "Compact the topic, and give it a key schema with \(Titles.list(per.map(\.rawValue))).")
      }
    }
  }

  private static func recordFields(of schema: AdoptedSchema) -> [AvroSchema.Field]? {
    guard schema.format == .avro else { return nil }
    do throws(SchemaFlaw) {
      guard case .record(let record) = try AvroParser.schema(of: schema.schema).schema else { return nil }
      return record.fields
    } catch {
      // `checkSchema` says that it cannot be read.
      return nil
    }
  }

  private static func isOptional(_ type: AvroSchema) -> Bool {
    guard case .union(let branches) = type else { return false }
    return branches.contains(.primitive(.null, nil))
  }

  /// Sensitive data that would leave its class: copied without a word, or under a milder one.
  static func checkClass(of solution: Solution, _ state: StateIndex, _ add: Add) {
    for statement in solution.processing where statement.isStopped != true {
      guard let port = solution.product.outputPorts.first(where: { $0.topic == statement.output }) else { continue }
      let said = Set(port.sensitiveFields.map(\.path))
      var sources = [statement.alias: statement.source]
      for join in statement.joined { sources[join.alias] = join.topic }
      for column in statement.columns
      where !said.contains(FieldPath(column.name)) && column.derivation?.carries != false {
        guard let topic = sources[column.source],
          let field = state.readings[topic]?.sensitiveFields.first(where: { $0.path == column.field })
        else { continue }
        add(
          statement.output.rawValue,
          "The column `\(column.name)` carries \(field.category.rawValue) from `\(topic)`, and the contract does not say so.",
          "Say so in the contract, or leave the column out.")
      }
    }
    let governance = solution.dataGovernance
    let level = Classification.level(
      of: solution.product.outputPorts.flatMap(\.sensitiveFields), unread: [], least: nil)
    if Classification.isStricter(level.0, than: governance.classification),
      governance.classificationReason != SolutionRefinement.byPerson
    {
      add(
        solution.product.id.rawValue, "It is \(governance.classification.rawValue), and that is too mild: \(level.1)",
        "Make it \(level.0.rawValue) at least, or leave those fields out.")
    }
  }

  /// A product that is made from itself, through others.
  static func checkCycle(of solution: Solution, _ managed: [TopicName: ManagedTopic], _ add: Add) {
    let own = solution.product.id
    let made = Set(solution.newTopics.map(\.topic))
    /// What it is made from; a topic that it only adopts or refers to is not.
    func sources(_ solution: Solution) -> [TopicName] {
      solution.processing.filter { $0.isStopped != true }.flatMap(\.sources).uniqueSorted()
    }
    for statement in solution.processing where statement.sources.contains(statement.output) {
      add(statement.name, "The statement reads what it writes.", "Write to another topic.")
    }
    for start in sources(solution) {
      guard let first = managed[start], first.product != own else { continue }
      var seen: Set<ProposalID> = [own]
      var waiting: [(product: ManagedTopic, way: [ProposalID])] = [(first, [own])]
      while let (product, way) = waiting.popLast() {
        guard seen.insert(product.product).inserted else { continue }
        let next = way + [product.product]
        for topic in sources(product.solution) {
          if made.contains(topic) {
            add(
              own.rawValue,
              "It would be made from itself: \((next + [own]).map { "`\($0)`" }.joined(separator: " reads ")).",
              "Read `\(start)` no more, or make the other product from something else.")
          } else if let home = managed[topic] {
            waiting.append((home, next))
          }
        }
      }
    }
  }
}

extension Field {
  fileprivate var isNumber: Bool {
    switch kind {
    case .integer, .long, .float, .double, .decimal: true
    default: false
    }
  }
}

extension Processing.Derivation {
  /// Whether only numbers have it.
  fileprivate var needsNumber: Bool { self == .sum || self == .mean }

  /// Whether what is sensitive in a field is still sensitive in the column.
  fileprivate var carries: Bool {
    switch self {
    case .lastFour, .count, .sum, .mean, .windowStart, .windowEnd: false
    case .hash, .least, .greatest: true
    }
  }
}
