internal import Mesh

/// The words and signs of a Protobuf file, with the comments that stand before or behind them.
struct ProtobufTokens {
  enum Kind: Hashable {
    case word, number, text, sign, end
  }

  struct Token: Hashable {
    var kind: Kind
    var text: String
    var line: Int
    /// The comment that stands directly before.
    var comment: String?
  }

  private(set) var tokens: [Token] = []
  /// Comments that stand behind something on its line, by line.
  private(set) var trailing: [Int: String] = [:]
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1

  init(_ text: String) throws(SchemaFlaw) {
    bytes = Array(text.utf8)
    try read()
  }

  private mutating func read() throws(SchemaFlaw) {
    var comment: [String] = []
    var lastCommentLine = 0
    var lastTokenLine = 0
    func pending(at line: Int) -> String? {
      comment.isEmpty || line - lastCommentLine > 1 ? nil : comment.joined(separator: "\n")
    }
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case 0x0a:
        line += 1
        place += 1
      case 0x20, 0x09, 0x0d, 0x0c, 0xef, 0xbb, 0xbf: place += 1
      case UInt8(ascii: "/"):
        let start = line
        let text = try readComment()
        if start == lastTokenLine {
          if !text.isEmpty { trailing[start] = text }
        } else {
          if start - lastCommentLine > 1 { comment = [] }
          if !text.isEmpty { comment.append(text) }
          lastCommentLine = line
        }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let start = line
        add(.text, try readText(until: byte), at: start, pending(at: start))
      case _ where Self.isWordStart(byte):
        add(.word, readWhile(Self.isWordPart), at: line, pending(at: line))
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        add(.number, readWhile { Self.isWordPart($0) || $0 == UInt8(ascii: ".") }, at: line, pending(at: line))
      default:
        guard byte < 0x80, byte > 0x20 else { throw flaw("a sign that Protobuf does not know") }
        add(.sign, String(UnicodeScalar(byte)), at: line, pending(at: line))
        place += 1
      }
      if tokens.last?.line == line, lastTokenLine != line {
        lastTokenLine = line
        comment = []
      }
    }
    tokens.append(Token(kind: .end, text: "", line: line, comment: nil))
  }

  private mutating func add(_ kind: Kind, _ text: String, at line: Int, _ comment: String?) {
    tokens.append(Token(kind: kind, text: text, line: line, comment: comment))
  }

  private mutating func readComment() throws(SchemaFlaw) -> String {
    guard place + 1 < bytes.count else { throw flaw("a slash that starts no comment") }
    if bytes[place + 1] == UInt8(ascii: "/") {
      place += 2
      let start = place
      while place < bytes.count, bytes[place] != 0x0a { place += 1 }
      return Self.trimmed(String(decoding: bytes[start..<place], as: UTF8.self).drop { $0 == "/" })
    }
    guard bytes[place + 1] == UInt8(ascii: "*") else { throw flaw("a slash that starts no comment") }
    place += 2
    let start = place
    while place + 1 < bytes.count, !(bytes[place] == UInt8(ascii: "*") && bytes[place + 1] == UInt8(ascii: "/")) {
      if bytes[place] == 0x0a { line += 1 }
      place += 1
    }
    guard place + 1 < bytes.count else { throw flaw("a comment that has no end") }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    place += 2
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.trimmed(Self.trimmed($0).drop { $0 == "*" }) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private mutating func readText(until quote: UInt8) throws(SchemaFlaw) -> String {
    place += 1
    var content: [UInt8] = []
    while place < bytes.count, bytes[place] != quote {
      guard bytes[place] != 0x0a else { throw flaw("a text that has no closing quote") }
      if bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count {
        place += 1
        switch bytes[place] {
        case UInt8(ascii: "n"): content.append(0x0a)
        case UInt8(ascii: "t"): content.append(0x09)
        default: content.append(bytes[place])
        }
      } else {
        content.append(bytes[place])
      }
      place += 1
    }
    guard place < bytes.count else { throw flaw("a text that has no closing quote") }
    place += 1
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func readWhile(_ isPart: (UInt8) -> Bool) -> String {
    let start = place
    while place < bytes.count, isPart(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static func isWordStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    isWordStart(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private func flaw(_ what: String) -> SchemaFlaw {
    SchemaFlaw(
      .syntax, "The text is no Protobuf: in line \(line) stands \(what).",
      remedy: "Register a corrected version of the schema.")
  }
}
