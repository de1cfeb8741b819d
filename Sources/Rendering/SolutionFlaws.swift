internal import Mesh

/// What keeps a solution from being written as files.
enum SolutionFlaws {
  static func all(_ approved: ApprovedSolution) -> [Flaw] {
    var flaws = product(approved)
    for topic in approved.topics { flaws += self.topic(topic) }
    flaws += doubles(approved)
    for processing in approved.solution.processing { flaws += self.processing(processing) }
    return flaws.sorted()
  }

  private static func product(_ approved: ApprovedSolution) -> [Flaw] {
    var flaws: [Flaw] = []
    if !isSlug(approved.id) {
      flaws.append(
        Flaw(
          subject: approved.id, message: "The id of the product cannot be the name of a folder and a branch.",
          remedy: "Use small letters, digits and single dashes, at most 100."))
    }
    for environment in approved.environments where !isFileName(environment.rawValue) {
      flaws.append(
        Flaw(
          subject: environment.rawValue, message: "The environment cannot be the name of a file.",
          remedy: "Use letters, digits, `.`, `_` and `-` in meshgen.yaml."))
    }
    return flaws
  }

  private static func topic(_ topic: TopicDesign) -> [Flaw] {
    let name = topic.name.rawValue
    var flaws: [Flaw] = []
    if topic.partitions.map({ $0 < 1 }) ?? true {
      flaws.append(
        Flaw(
          subject: name, message: "The number of partitions of topic `\(Visible.line(name))` is unknown.",
          remedy: "Let meshgen describe the topic, or leave it out of the product."))
    }
    if !isTopic(name) {
      flaws.append(
        Flaw(
          subject: name, message: "`\(Visible.line(name))` is no name that a topic can have.",
          remedy: "Kafka takes letters, digits, `.`, `_` and `-`, at most 249."))
    }
    for schema in topic.schemas where schema.schema.isEmpty {
      flaws.append(
        Flaw(
          subject: schema.subject.rawValue,
          message: "The schema of `\(Visible.line(schema.subject.rawValue))` is empty.",
          remedy: "Read it from the registry, or leave it out."))
    }
    return flaws
  }

  private static func doubles(_ approved: ApprovedSolution) -> [Flaw] {
    func twice(_ names: [String]) -> [String] {
      Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted()
    }
    let managed = approved.topics.map(\.name.rawValue)
    let retired = approved.solution.retirements.map(\.topic.rawValue)
    return twice(managed + retired).map {
      Flaw(
        subject: $0, message: "Topic `\(Visible.line($0))` is in the solution twice.",
        remedy: "Manage or retire it once.")
    }
      + twice(approved.schemas.map(\.subject.rawValue)).map {
        Flaw(
          subject: $0, message: "Subject `\(Visible.line($0))` is in the solution twice.",
          remedy: "Give it to one topic.")
      }
      + twice(approved.solution.processing.map(\.name)).map {
        Flaw(subject: $0, message: "Two statements are called `\(Visible.line($0))`.", remedy: "Rename one.")
      }
  }

  private static func processing(_ processing: Processing) -> [Flaw] {
    var flaws: [Flaw] = []
    func refuse(_ message: String, _ remedy: String) {
      flaws.append(Flaw(subject: processing.name, message: message, remedy: remedy))
    }
    if !isSlug(processing.name) || processing.name.utf8.count > 72 {
      refuse(
        "`\(Visible.line(processing.name))` is no name that a statement can have.",
        "Use small letters, digits and single dashes, at most 72.")
    }
    if processing.columns.isEmpty { refuse("The statement writes no column.", "Choose at least one field.") }
    let fields =
      processing.columns.map(\.field) + processing.joined.flatMap { [$0.on, $0.equals] }
      + (processing.filters ?? []).map(\.field) + (processing.reduction?.per ?? [])
    for field in fields where field.rawValue.contains("[]") || field.rawValue.contains("{}") {
      refuse(
        "The field `\(Visible.line(field.rawValue))` stands inside of a list or a map, which a join cannot read.",
        "Choose a field that stands once in a record.")
    }
    let names =
      processing.columns.map(\.name) + processing.columns.map(\.source) + fields.flatMap(StatementView.names)
      + [processing.alias, processing.output.rawValue, processing.source.rawValue]
      + processing.joined.flatMap { [$0.alias, $0.topic.rawValue] }
    for name in Set(names).sorted() where !SQLText.canName(name) {
      refuse("Flink SQL cannot name `\(Visible.line(name))`.", "Choose another field or name.")
    }
    return flaws
  }

  private static func isSlug(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return text.utf8.count <= 100
      && parts.allSatisfy { part in
        !part.isEmpty && part.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
      }
  }

  private static func isFileName(_ text: String) -> Bool {
    isTopic(text) && text.utf8.count <= 100 && !text.hasPrefix(".")
  }

  private static func isTopic(_ text: String) -> Bool {
    (1...249).contains(text.utf8.count) && text != "." && text != ".."
      && text.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "." || $0 == "_"
          || $0 == "-"
      }
  }
}
