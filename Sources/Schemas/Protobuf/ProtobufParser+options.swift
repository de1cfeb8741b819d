internal import Mesh

// What stands in brackets behind a field: defaults, documentation and tags.
extension ProtobufParser {
  mutating func readOptions(of field: inout ProtobufFile.Field) throws(SchemaFlaw) {
    try take("[")
    while token.text != "]" || token.kind == .text {
      guard token.kind != .end else { throw flaw("the end, inside of the options of `\(field.name)`") }
      let name = try optionName()
      try take("=")
      let value = try optionValue()
      apply(name, value, to: &field)
      if token.text == "," { place += 1 }
    }
    place += 1
  }

  /// A value of an option, as far as it matters.
  indirect enum OptionValue {
    case plain(String)
    case list([OptionValue])
    case fields([(name: String, value: OptionValue)])

    var texts: [String] {
      switch self {
      case .plain(let text): [text]
      case .list(let values): values.flatMap(\.texts)
      case .fields: []
      }
    }
  }

  /// `deprecated`, `(confluent.field_meta).tags`
  private mutating func optionName() throws(SchemaFlaw) -> String {
    var text = ""
    while token.kind == .word || ["(", ")", ".", "[", "]", "/"].contains(token.text) {
      text += token.text == "(" || token.text == ")" ? "" : token.text
      place += 1
    }
    guard !text.isEmpty else { throw flaw("`\(token.text.prefix(40))`, where the name of an option should stand") }
    return text
  }

  private mutating func optionValue() throws(SchemaFlaw) -> OptionValue {
    if token.kind == .text {
      var text = ""
      while token.kind == .text {
        text += token.text
        place += 1
      }
      return .plain(text)
    }
    switch token.text {
    case "[":
      place += 1
      var values: [OptionValue] = []
      while token.text != "]" || token.kind == .text {
        guard token.kind != .end else { throw flaw("the end, inside of a list") }
        values.append(try optionValue())
        if token.text == ",", token.kind == .sign { place += 1 }
      }
      place += 1
      return .list(values)
    case "{", "<":
      let end = token.text == "{" ? "}" : ">"
      place += 1
      var fields: [(name: String, value: OptionValue)] = []
      while token.text != end || token.kind == .text {
        guard token.kind != .end else { throw flaw("the end, inside of an option") }
        let name = try optionName()
        if token.text == ":" { place += 1 }
        fields.append((name, try optionValue()))
        if token.kind == .sign, token.text == "," || token.text == ";" { place += 1 }
      }
      place += 1
      return .fields(fields)
    default:
      var text = ""
      if token.text == "-" || token.text == "+" {
        text = token.text
        place += 1
      }
      guard token.kind == .word || token.kind == .number else {
        throw flaw("`\(token.text.prefix(40))`, where the value of an option should stand")
      }
      text += token.text
      place += 1
      return .plain(text)
    }
  }

  private func apply(_ name: String, _ value: OptionValue, to field: inout ProtobufFile.Field) {
    switch name {
    case "default": field.hasDefault = true
    case "confluent.field_meta.tags": field.tags += value.texts
    case "confluent.field_meta.doc": field.documentation = value.texts.first
    case "confluent.field_meta":
      guard case .fields(let members) = value else { return }
      for member in members { apply("confluent.field_meta.\(member.name)", member.value, to: &field) }
    case _ where name.hasPrefix("confluent.") || !name.contains("."):
      // Protobuf's own options, and parameters of Confluent's types. A mark without a package is one's own.
      guard !name.hasPrefix("confluent."), !Self.builtIn.contains(name) else { return }
      mark(name, value, on: &field)
    default: mark(name, value, on: &field)
    }
  }

  /// An option of one's own: `(acme.pii) = true` is the tag `pii`, `(acme.class) = SECRET` is `class=SECRET`.
  private func mark(_ name: String, _ value: OptionValue, on field: inout ProtobufFile.Field) {
    guard case .plain(let text) = value else { return }
    let last = name.split(separator: ".").last.map(String.init) ?? name
    if text == "true" { field.tags.append(last) } else if text != "false" { field.tags.append("\(last)=\(text)") }
  }

  private static let builtIn: Set<String> = [
    "deprecated", "packed", "lazy", "ctype", "jstype", "json_name", "weak", "retention", "targets", "debug_redact",
    "unverified_lazy", "features", "edition_defaults", "feature_support",
  ]
}
