public import Mesh

/// Why a solution cannot be built as designed: all flaws at once.
public enum SolutionCheck {
  /// `managed` are the topics that products manage today.
  public static func flaws(
    in solution: Solution, against state: StateIndex, managed: [TopicName: ManagedTopic] = [:]
  ) -> [Flaw] {
    var flaws: Set<Flaw> = []
    let topics = state.index.topics
    func add(_ subject: some CustomStringConvertible, _ message: String, _ remedy: String) {
      flaws.insert(Flaw(subject: subject.description, message: message, remedy: remedy))
    }

    let product = solution.product
    if product.title.allSatisfy(\.isWhitespace) {
      add(product.id, "The product has no title.", "Give it one with `meshgen refine \(solution.ideaId) --title`.")
    }
    if product.purpose.allSatisfy(\.isWhitespace) {
      add(
        product.id, "The product has no purpose.", "Give it one with `meshgen refine \(solution.ideaId) --description`."
      )
    }
    for (what, text) in [("owner", product.owner?.rawValue), ("steward", product.steward)] {
      if let text, text.allSatisfy(\.isWhitespace) {
        add(product.id, "The \(what) is an empty text.", "Name one, or leave it open.")
      }
    }
    if solution.adoptions.isEmpty, solution.newTopics.isEmpty, solution.retirements.isEmpty {
      add(
        product.id, "The solution manages no topic.",
        "Its topics are managed by other products, retired, or gone: take its approvals back with `meshgen withdraw "
          + "\(solution.ideaId)`, then reject it or refine its topics.")
    }
    // Kafka refuses a new topic that its metrics could not tell from another; what exists already may be adopted.
    var seen: Set<TopicName> = []
    for name in solution.managedTopics where !seen.insert(name).inserted {
      add(name, "The solution has the topic twice.", "Leave one of them out.")
    }
    for topic in solution.newTopics {
      if let twin = state.naming.twin(of: topic.topic) {
        add(
          topic.topic, "Kafka's metrics could not tell the new topic from `\(twin)`, so brokers refuse it.",
          "Choose another name.")
      }
    }

    for adoption in solution.adoptions {
      check(adoption, topics[adoption.topic], add)
      if let other = managed[adoption.topic], other.product != product.id {
        add(
          adoption.topic, "The product `\(other.product)` manages the topic.",
          "Use it as an input port, or retire it there first.")
      }
      for schema in adoption.schemas { check(schema, state.subject(schema.subject), add) }
      check(adoption.tags, of: adoption.topic, add)
    }
    for topic in solution.newTopics {
      // What the product made before is there for a good reason.
      let isNew = managed[topic.topic]?.product != product.id
      check(topic, isNew ? topics : [:], add)
      if let other = managed[topic.topic], other.product != product.id {
        add(topic.topic, "The product `\(other.product)` manages a topic of this name.", "Choose another name.")
      }
      for schema in topic.schemas {
        if isNew, state.subject(schema.subject) != nil {
          add(
            schema.subject, "The subject of the new topic exists already.",
            "Choose another name for the topic, or adopt it.")
        } else {
          checkSchema(schema, of: topic, state, add)
        }
      }
      if !isNew, let now = topics[topic.topic]?.partitions, topic.partitions < now {
        add(
          topic.topic,
          "The topic has \(now) partitions, and \(topic.partitions) are asked for: Terraform would delete it.",
          "Keep \(now) partitions or more.")
      }
      check(topic.tags, of: topic.topic, add)
    }
    checkConnectors(of: solution, state, managed, add)
    for remedy in solution.changes where remedy.kind == .setting {
      let name = String(remedy.value.prefix { $0 != "=" })
      if !editable.contains(name) {
        add(
          remedy.topic, "The setting `\(name)` cannot be changed by Terraform.", "Change it by hand, or leave it out.")
      }
    }
    // An earlier version that no longer runs is kept as it was.
    for statement in solution.processing where statement.isStopped != true {
      check(statement, solution, topics, add)
      checkColumns(of: statement, in: solution, state, add)
      for home in managed.values
      where home.product != product.id && home.solution.processing.contains(where: { $0.name == statement.name }) {
        add(statement.name, "The product `\(home.product)` has a statement of this name.", "Choose another name.")
      }
    }
    checkFields(of: solution, state, add)
    checkClass(of: solution, state, add)
    checkCycle(of: solution, managed, add)
    return flaws.sorted()
  }

  private static func check(_ adoption: Adoption, _ topic: Topic?, _ add: (TopicName, String, String) -> Void) {
    checkName(adoption.topic, add)
    guard let topic else {
      add(
        adoption.topic, "The topic is no longer in the estate.",
        "Take its approvals back with `meshgen withdraw`, then refine or reject it.")
      return
    }
    guard let partitions = adoption.partitions else {
      add(
        adoption.topic, "The number of partitions is unknown.",
        "Grant describe rights on the topic, and discover again.")
      return
    }
    if let now = topic.partitions, partitions < now {
      add(
        adoption.topic, "The topic has \(now) partitions, and \(partitions) are asked for: Terraform would delete it.",
        "Keep \(now) partitions or more.")
    }
    if partitions < 1 { add(adoption.topic, "A topic has at least one partition.", "Ask for one or more.") }
    guard let config = adoption.config else {
      add(
        adoption.topic, "The settings are unknown.",
        "Grant the right to describe the topic's settings, and discover again.")
      return
    }
    if CleanupPolicy(config: config) == nil {
      add(
        adoption.topic, "`\(config["cleanup.policy"] ?? "")` is no cleanup policy.",
        "Use `delete`, `compact` or `compact,delete`.")
    }
  }

  private static func check(
    _ schema: AdoptedSchema, _ subject: Subject?, _ add: (SubjectName, String, String) -> Void
  ) {
    guard schema.exists else { return }
    guard let subject else {
      add(schema.subject, "The subject is no longer in the registry.", "Discover again, and design again.")
      return
    }
    if subject.schema != schema.schema {
      add(
        schema.subject, "The schema is not the text that the registry returns.",
        "Discover again, and design again: an adoption changes no schema.")
    }
    for tag in schema.fieldTags where !isTag(tag.tag) {
      add(
        schema.subject, "`\(tag.tag)` is not a name for a tag.",
        "Use letters, digits, spaces and underscores, a letter first.")
    }
  }

  private static func check(
    _ topic: NewTopic, _ topics: [TopicName: Topic], _ add: (TopicName, String, String) -> Void
  ) {
    checkName(topic.topic, add)
    if topics[topic.topic] != nil {
      add(topic.topic, "A topic of this name exists already.", "Choose another name, or adopt it.")
    }
    if topic.partitions < 1 { add(topic.topic, "A topic has at least one partition.", "Ask for one or more.") }
    if CleanupPolicy(config: topic.config) == nil {
      add(
        topic.topic, "`\(topic.config["cleanup.policy"] ?? "")` is no cleanup policy.",
        "Use `delete`, `compact` or `compact,delete`.")
    }
    for name in topic.config.keys.sorted() where !editable.contains(name) {
      add(topic.topic, "The setting `\(name)` cannot be written by Terraform.", "Leave it out.")
    }
  }

  private static func check(_ tags: [String], of topic: TopicName, _ add: (TopicName, String, String) -> Void) {
    for tag in tags where !isTag(tag) {
      add(topic, "`\(tag)` is not a name for a tag.", "Use letters, digits, spaces and underscores, a letter first.")
    }
  }

  /// What the provider can change on a topic.
  private static let editable: Set<String> = [
    "cleanup.policy", "delete.retention.ms", "max.message.bytes", "max.compaction.lag.ms",
    "message.timestamp.difference.max.ms", "message.timestamp.before.max.ms", "message.timestamp.after.max.ms",
    "message.timestamp.type", "min.compaction.lag.ms", "min.insync.replicas", "retention.bytes", "retention.ms",
    "segment.bytes", "segment.ms", "confluent.key.schema.validation", "confluent.value.schema.validation",
    "confluent.key.subject.name.strategy", "confluent.value.subject.name.strategy",
    "confluent.schema.validation.context.name",
  ]
}
