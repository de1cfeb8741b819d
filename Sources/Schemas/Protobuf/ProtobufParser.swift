internal import Mesh

/// Reads a Protobuf file: syntax 2 and 3, and editions.
struct ProtobufParser {
  var tokens: [ProtobufTokens.Token]
  private let trailing: [Int: String]
  var place = 0
  var file = ProtobufFile()
  private var depth = 0

  static func file(of text: String) throws(SchemaFlaw) -> ProtobufFile {
    let read = try ProtobufTokens(text)
    var parser = ProtobufParser(tokens: read.tokens, trailing: read.trailing)
    try parser.readFile()
    return parser.file
  }

  private init(tokens: [ProtobufTokens.Token], trailing: [Int: String]) {
    self.tokens = tokens
    self.trailing = trailing
  }

  var token: ProtobufTokens.Token { tokens[place] }

  private mutating func readFile() throws(SchemaFlaw) {
    while token.kind != .end {
      switch token.text {
      case "syntax", "edition":
        let isEdition = token.text == "edition"
        place += 1
        try take("=")
        file.syntax = isEdition ? "edition" : token.text
        place += 1
        try take(";")
      case "package":
        place += 1
        file.package = try name()
        try take(";")
      case "import":
        place += 1
        if token.text == "public" || token.text == "weak" || token.text == "option" { place += 1 }
        guard token.kind == .text else { throw flaw("an import that names no file") }
        file.imports.append(token.text)
        place += 1
        try take(";")
      case "message": try readMessage(within: file.package)
      case "enum": try readEnumeration(within: file.package)
      case "service", "extend":
        while token.kind != .end, token.text != "{" { place += 1 }
        try skipBlock()
      case "option": try skipStatement()
      case ";": place += 1
      default: throw flaw("`\(token.text.prefix(40))`, which starts nothing")
      }
    }
  }

  private mutating func readMessage(within scope: String) throws(SchemaFlaw) {
    let comment = documentation(at: place)
    place += 1
    let own = try name()
    try readBody(of: scope.isEmpty ? own : "\(scope).\(own)", comment)
  }

  private mutating func readBody(of name: String, _ comment: String?) throws(SchemaFlaw) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 100 else { throw flaw("a message more than 100 deep") }
    if file.first == nil { file.first = name }
    let index = file.messages.count
    file.messages.append(.init(name: name, documentation: comment))
    try take("{")
    var fields: [ProtobufFile.Field] = []
    while token.text != "}" || token.kind != .sign {
      guard token.kind != .end else { throw flaw("the end, inside of the message `\(name)`") }
      try readPart(of: name, into: &fields)
    }
    place += 1
    file.messages[index].fields = fields
  }

  private mutating func readPart(of name: String, into fields: inout [ProtobufFile.Field]) throws(SchemaFlaw) {
    let next = tokens[min(place + 1, tokens.count - 1)]
    switch token.text {
    case ";": place += 1
    case "message" where next.kind == .word && tokens[min(place + 2, tokens.count - 1)].text == "{":
      try readMessage(within: name)
    case "enum" where next.kind == .word && tokens[min(place + 2, tokens.count - 1)].text == "{":
      try readEnumeration(within: name)
    case "option" where next.text == "(" || next.kind == .word && tokens[min(place + 2, tokens.count - 1)].text != "=":
      try skipStatement()
    case "option" where tokens[min(place + 3, tokens.count - 1)].kind != .number: try skipStatement()
    case "reserved", "extensions":
      // Also allowed as the name of a type, which nobody uses.
      try skipStatement()
    case "extend" where next.text != "=":
      while token.kind != .end, token.text != "{" { place += 1 }
      try skipBlock()
    case "oneof" where tokens[min(place + 2, tokens.count - 1)].text == "{":
      place += 2
      try take("{")
      while token.text != "}" {
        guard token.kind != .end else { throw flaw("the end, inside of a `oneof`") }
        if token.text == ";" {
          place += 1
        } else if token.text == "option" {
          try skipStatement()
        } else {
          let first = fields.count
          try readField(of: name, into: &fields)
          for place in first..<fields.count { fields[place].isOfChoice = true }
        }
      }
      place += 1
    default: try readField(of: name, into: &fields)
    }
  }

  private mutating func readField(of name: String, into fields: inout [ProtobufFile.Field]) throws(SchemaFlaw) {
    let start = place
    var label: ProtobufFile.Field.Label?
    if let word = ProtobufFile.Field.Label(rawValue: token.text), tokens[min(place + 1, tokens.count - 1)].text != "=" {
      label = word
      place += 1
    }
    var field = ProtobufFile.Field(
      name: "", type: "", mapKey: nil, label: label, documentation: nil, line: token.line)
    if token.text == "map", tokens[min(place + 1, tokens.count - 1)].text == "<" {
      place += 2
      field.mapKey = try self.name()
      try take(",")
      field.type = try self.name()
      try take(">")
    } else if token.text == "group" {
      place += 1
      let own = token.text
      field.name = own.lowercased()
      field.type = "\(name).\(own)"
      place += 1
      try take("=")
      try number(of: field.name)
      field.documentation = documentation(at: start)
      if token.text == "[" { try readOptions(of: &field) }
      fields.append(field)
      try readBody(of: "\(name).\(own)", nil)
      return
    } else {
      field.type = try self.name()
    }
    guard token.kind == .word else { throw flaw("`\(token.text.prefix(40))`, where a field of `\(name)` has its name") }
    field.name = token.text
    place += 1
    try take("=")
    try number(of: field.name)
    if token.text == "[" { try readOptions(of: &field) }
    let line = token.line
    try take(";")
    field.documentation = field.documentation ?? documentation(at: start) ?? trailing[line]
    fields.append(field)
  }

  private mutating func number(of field: String) throws(SchemaFlaw) {
    guard token.kind == .number else {
      throw flaw("`\(token.text.prefix(40))`, where the field `\(field)` has its number")
    }
    place += 1
  }

  private mutating func readEnumeration(within scope: String) throws(SchemaFlaw) {
    place += 1
    let own = try name()
    try take("{")
    var symbols: [String] = []
    while token.text != "}" {
      guard token.kind != .end else { throw flaw("the end, inside of the enum `\(own)`") }
      if token.text == ";" {
        place += 1
      } else if (token.text == "option" || token.text == "reserved")
        && tokens[min(place + 1, tokens.count - 1)].text != "="
      {
        try skipStatement()
      } else {
        guard token.kind == .word else {
          throw flaw("`\(token.text.prefix(40))`, where a value of `\(own)` has its name")
        }
        symbols.append(token.text)
        try skipStatement()
      }
    }
    place += 1
    file.enumerations.append(.init(name: scope.isEmpty ? own : "\(scope).\(own)", symbols: symbols))
  }

  /// `shop.Money`, `.shop.Money`.
  mutating func name() throws(SchemaFlaw) -> String {
    var text = ""
    while token.kind == .word || token.text == "." {
      // Two words with nothing between are two names.
      if token.kind == .word, let last = text.last, last != "." { break }
      text += token.text
      place += 1
    }
    guard !text.isEmpty else { throw flaw("`\(token.text.prefix(40))`, where a name should stand") }
    return text
  }

  mutating func take(_ sign: String) throws(SchemaFlaw) {
    guard token.text == sign, token.kind != .text else {
      throw flaw(
        token.kind == .end
          ? "the end, where `\(sign)` should stand" : "`\(token.text.prefix(40))`, where `\(sign)` should stand")
    }
    place += 1
  }

  /// Up to a semicolon, over whatever braces are between.
  private mutating func skipStatement() throws(SchemaFlaw) {
    while token.kind != .end {
      if token.kind == .sign, token.text == "{" {
        try skipBlock()
        if token.text != ";" { continue }
      } else if token.kind == .sign, token.text == ";" {
        place += 1
        return
      } else {
        place += 1
      }
    }
    throw flaw("the end, inside of a statement")
  }

  private mutating func skipBlock() throws(SchemaFlaw) {
    var open = 0
    while token.kind != .end {
      if token.kind == .sign, token.text == "{" { open += 1 }
      if token.kind == .sign, token.text == "}" { open -= 1 }
      place += 1
      if open == 0 { return }
    }
    throw flaw("the end, inside of a block")
  }

  private func documentation(at place: Int) -> String? { tokens[place].comment }

  func flaw(_ what: String) -> SchemaFlaw {
    SchemaFlaw(
      .syntax, "The text is no Protobuf: in line \(token.line) stands \(what).",
      remedy: "Register a corrected version of the schema.")
  }
}
