import Yams

/// Reads YAML text into a document: one value, each key once, plain words as JSON has them.
enum YAMLReader {
  /// More values than any file of ours has; aliases can multiply them without end.
  private static let most = 100_000

  static func read(_ bytes: [UInt8]) throws(Misreading) -> Document {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Misreading("the text is not UTF-8", remedy: "Save the file as UTF-8.")
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch {
      throw misreading(error)
    }
    guard let node else { return Document(.object([]), line: 1) }
    var count = 0
    return try document(node, count: &count)
  }

  private static func document(_ node: Node, count: inout Int) throws(Misreading) -> Document {
    let line = node.mark?.line ?? 0
    count += 1
    guard count <= most else {
      throw Misreading(line: line, "the file holds more than \(most) values", remedy: "Use fewer aliases.")
    }
    switch node {
    case .scalar(let scalar): return Document(content(of: scalar), line: line)
    case .sequence(let sequence):
      var items: [Document] = []
      for item in sequence { items.append(try document(item, count: &count)) }
      return Document(.list(items), line: line)
    case .mapping(let mapping):
      var members: [Document.Member] = []
      for (key, value) in mapping {
        guard let name = key.scalar?.string else {
          throw Misreading(
            line: key.mark?.line ?? line, "a key is not a word", remedy: "Write a word before the colon.")
        }
        members.append(
          Document.Member(key: name, line: key.mark?.line ?? line, value: try document(value, count: &count)))
      }
      return Document(.object(members), line: line)
    case .alias:
      throw Misreading(line: line, "an alias leads nowhere", remedy: "Write the value itself.")
    }
  }

  private static func content(of scalar: Node.Scalar) -> Document.Content {
    let text = scalar.string
    guard scalar.style == .plain || scalar.style == .any else { return .text(text) }
    switch text {
    case "", "~", "null", "Null", "NULL": return .nothing
    case "true", "True", "TRUE": return .truth(true)
    case "false", "False", "FALSE": return .truth(false)
    default: break
    }
    guard let first = text.utf8.first, "-+.0123456789".utf8.contains(first),
      text.utf8.allSatisfy({ "-+.0123456789eE".utf8.contains($0) })
    else { return .text(text) }
    if let integer = Int(text) { return .integer(integer) }
    if let number = Double(text), number.isFinite { return .number(number) }
    return .text(text)
  }

  private static func misreading(_ error: any Error) -> Misreading {
    let remedy = "Correct the YAML there."
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
      .composer(_, let problem, let mark, _)?:
      return Misreading(line: mark.line, "this is not YAML: \(problem)", remedy: remedy)
    case .duplicatedKeysInMapping(let keys, let context)?:
      let names = keys.sorted().map { "`\($0)`" }.joined(separator: ", ")
      return Misreading(
        line: context.mark.line, "the key \(names) stands twice in one place", remedy: "Keep one of them.")
    case .reader(let problem, _, _, _)?: return Misreading("this is not YAML: \(problem)", remedy: remedy)
    default: return Misreading("this is not YAML", remedy: remedy)
    }
  }
}
