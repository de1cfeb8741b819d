import Schemas

/// What a tool answered: texts for people, and perhaps the same as a value.
struct MCPAnswer: Sendable {
  let text: String
  let structured: JSONValue?

  init(_ result: JSONValue) {
    text = (result["content"]?.items ?? []).compactMap { $0["text"]?.text }.joined(separator: "\n")
    structured = result["structuredContent"]
  }

  /// The value inside of the answer: given as one, or as the text from its first brace or bracket on.
  var value: JSONValue? {
    if let structured, structured["result"] == nil { return structured }
    guard let start = text.firstIndex(where: { $0 == "{" || $0 == "[" }) else { return nil }
    do throws(SchemaFlaw) { return try JSONReader.value(of: String(text[start...]), mending: true) } catch {
      return nil
    }
  }

  /// What stands behind a title and its colon, such as `Kafka topics: a,b`; nil where the text has another form.
  func tail(behind title: String) -> String? {
    guard let colon = text.firstIndex(of: ":"),
      text[..<colon].drop(while: \.isWhitespace).lowercased() == title.lowercased()
    else { return nil }
    return String(text[text.index(after: colon)...])
  }

  static func plain(_ text: String) -> String {
    String(
      text.map { $0.isNewline ? " " : $0 }.filter { !$0.unicodeScalars.contains { $0.value < 32 || $0.value == 127 } })
  }
}

/// The arguments that a tool takes.
struct MCPArguments: Sendable {
  private let names: Set<String>
  let required: Set<String>

  init(_ schema: JSONValue?) {
    guard case .object(let members)? = schema?["properties"] else {
      (names, required) = ([], [])
      return
    }
    names = Set(members.map(\.key))
    required = Set(schema?["required"]?.items?.compactMap(\.text) ?? [])
  }

  func takes(_ name: String) -> Bool { names.contains(name) }

  /// The first of the names that the tool knows.
  func name(among candidates: [String]) -> String? { candidates.first(where: names.contains) }
}
