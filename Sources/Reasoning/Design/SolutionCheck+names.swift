// What Terraform and Flink can write: names of topics, tags and statements, and what a statement names.

internal import Mesh

extension SolutionCheck {
  static func check(
    _ statement: Processing, _ solution: Solution, _ topics: [TopicName: Topic], _ add: (String, String, String) -> Void
  ) {
    if !isStatement(statement.name) {
      add(
        statement.name, "Flink cannot use the name.",
        "Use at most 72 lower-case letters, digits and dashes, none of them at an end.")
    }
    for source in statement.sources {
      if topics[source] == nil {
        add(
          source.rawValue, "The statement reads a topic that is no longer in the estate.",
          "Discover again, and design again.")
      } else if source.rawValue.contains("`") {
        add(source.rawValue, "Flink cannot name the topic.", "Leave it out.")
      }
    }
    let paths =
      statement.columns.map(\.field) + statement.joined.flatMap { [$0.on, $0.equals] }
      + (statement.filters ?? []).map(\.field) + (statement.reduction?.per ?? []) + (statement.once ?? [])
    for path in paths where !QueryPlan.canName(path) {
      add(path.rawValue, "A query cannot name the field.", "Leave the column out.")
    }
    if statement.columns.isEmpty {
      add(statement.name, "The statement yields no column.", "Give its sources schemas first.")
    }
    let names = Dictionary(grouping: statement.columns) { $0.name.lowercased() }
    for name in names.keys.sorted() where names[name]!.count > 1 {
      add(name, "The statement yields the column twice.", "Name one of them otherwise.")
    }
    for column in statement.columns where !QueryPlan.canName(FieldPath(column.name)) || column.name.contains(".") {
      add(column.name, "Avro cannot use the name for a column.", "Use letters, digits and underscores, no digit first.")
    }
    if statement.isStateless, statement.filters == nil, statement.columns.allSatisfy({ $0.derivation == nil }) {
      add(statement.name, "The statement joins nothing.", "Choose a join, or make it a data product.")
    }
    checkReduction(of: statement, solution, add)
    if !solution.newTopics.contains(where: { $0.topic == statement.output }) && topics[statement.output] == nil {
      add(statement.output.rawValue, "The statement writes to a topic that nobody makes.", "Add it to the solution.")
    }
  }

  static func checkName(_ topic: TopicName, _ add: (TopicName, String, String) -> Void) {
    let name = topic.rawValue
    let isWritable = name.utf8.allSatisfy { byte in
      (0x61...0x7a).contains(byte) || (0x41...0x5a).contains(byte) || (0x30...0x39).contains(byte)
        || [0x2e, 0x5f, 0x2d].contains(byte)
    }
    if !isWritable || name.isEmpty || name.utf8.count > 249 || name == "." || name == ".." {
      add(topic, "Terraform cannot write the name of the topic.", "Leave it out, or rename it.")
    }
  }

  static func isTag(_ tag: String) -> Bool {
    guard let first = tag.utf8.first, isLetter(first) else { return false }
    return tag.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5f || $0 == 0x20 }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }

  static func isStatement(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 72 && !name.hasPrefix("-") && !name.hasSuffix("-")
      && name.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d }
  }
}
