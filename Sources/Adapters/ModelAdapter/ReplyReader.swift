internal import Mesh
internal import Schemas

/// Reads what a model wrote as the reply that was asked for, strictly: its keys, its kinds, its lengths.
enum ReplyReader {
  /// The most bytes that are looked at.
  private static let longest = 256 << 10

  static func reply(in text: String, shape: ReplyShape) -> Result<Reply, RefusedReply> {
    guard text.utf8.count <= longest else {
      return .failure(RefusedReply([ReplyFlaw(.shape, "The reply is far longer than was asked for.")]))
    }
    let value: JSONValue
    do throws(SchemaFlaw) { value = try JSONReader.value(of: unfenced(text)) } catch {
      return .failure(RefusedReply([ReplyFlaw(.shape, "The reply is no JSON object, or not that alone.")]))
    }
    guard case .object(let members) = value else {
      return .failure(RefusedReply([ReplyFlaw(.shape, "The reply is JSON, but no object.")]))
    }
    var flaws: [ReplyFlaw] = []
    var values: [String: Reply.Value] = [:]
    let keys = Set(shape.fields.map(\.key))
    for member in members where !keys.contains(member.key) {
      flaws.append(ReplyFlaw(.shape, "`\(member.key.prefix(60))` is no key of the reply."))
    }
    for field in shape.fields {
      guard let given = value[field.key] else {
        flaws.append(ReplyFlaw(.shape, "`\(field.key)` is missing."))
        continue
      }
      switch read(given, as: field) {
      case .success(let value): values[field.key] = value
      case .failure(let refused): flaws += refused.flaws
      }
    }
    return flaws.isEmpty ? .success(Reply(values)) : .failure(RefusedReply(flaws))
  }

  private static func read(_ value: JSONValue, as field: ReplyField) -> Result<Reply.Value, RefusedReply> {
    func wrong(_ what: String) -> Result<Reply.Value, RefusedReply> {
      .failure(RefusedReply([ReplyFlaw(.shape, "`\(field.key)` \(what).")]))
    }
    switch (field.kind, value) {
    case (.text(let most), .string(let text)):
      return text.count <= most ? .success(.text(text)) : wrong("has more than \(most) characters")
    case (.choice(let words), .string(let text)):
      return words.contains(text) ? .success(.text(text)) : wrong("is none of \(words.joined(separator: ", "))")
    case (.number, .null): return .success(.number(nil))
    case (.number, .number(let digits)):
      guard let number = Double(digits), number.isFinite else { return wrong("is no number") }
      return .success(.number(number))
    case (.texts(let most, let each), .array(let items)):
      guard items.count <= most else { return wrong("has more than \(most) entries") }
      let texts = items.compactMap(\.text)
      guard texts.count == items.count else { return wrong("holds something else than texts") }
      guard texts.allSatisfy({ !$0.isEmpty && $0.count <= each }) else {
        return wrong("has an entry that is empty or has more than \(each) characters")
      }
      return .success(.texts(texts))
    case (.objects(let keys, let most, let each), .array(let items)):
      guard items.count <= most else { return wrong("has more than \(most) entries") }
      var objects: [[String: String]] = []
      for item in items {
        guard case .object(let members) = item, Set(members.map(\.key)) == Set(keys) else {
          return wrong("has an entry without exactly \(keys.joined(separator: " and "))")
        }
        var object: [String: String] = [:]
        for member in members {
          guard let text = member.value.text, !text.isEmpty, text.count <= each else {
            return wrong("has an entry that is no text, empty, or has more than \(each) characters")
          }
          object[member.key] = text
        }
        objects.append(object)
      }
      return .success(.objects(objects))
    default: return wrong("is not of the kind that was asked for")
    }
  }

  /// Models that are given no schema like to put JSON between fences.
  private static func unfenced(_ text: String) -> String {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    if let first = lines.first, let last = lines.last, lines.count > 2, first.hasPrefix("```"), last == "```" {
      lines = lines.dropFirst().dropLast()
    }
    return lines.joined(separator: "\n")
  }
}
