/// Swift source with its comments and texts made blank, line breaks kept.
enum SwiftCode {
  static func only(_ source: String) -> String {
    var rest = Substring(source)
    var code = ""
    while let character = rest.first {
      if rest.hasPrefix("//") {
        rest = rest.drop(while: { !$0.isNewline })
      } else if rest.hasPrefix("/*") {
        blank(comment(&rest), into: &code)
      } else if let fence = fence(of: rest) {
        blank(text(&rest, fence), into: &code)
      } else {
        code.append(character)
        rest.removeFirst()
      }
    }
    return code
  }

  /// What opens and closes a text: how many quotes, and how many number signs beside them.
  private struct Fence {
    let quotes: String
    let signs: String
  }

  private static func fence(of rest: Substring) -> Fence? {
    let signs = rest.prefix(while: { $0 == "#" })
    let after = rest.dropFirst(signs.count)
    guard after.hasPrefix("\"") else { return nil }
    return Fence(quotes: after.hasPrefix("\"\"\"") ? "\"\"\"" : "\"", signs: String(signs))
  }

  private static func text(_ rest: inout Substring, _ fence: Fence) -> Substring {
    let start = rest
    rest = rest.dropFirst(fence.signs.count + fence.quotes.count)
    let end = fence.quotes + fence.signs
    while let character = rest.first {
      if rest.hasPrefix(end) {
        rest = rest.dropFirst(end.count)
        break
      }
      if fence.quotes.count == 1, character.isNewline { break }
      rest = rest.dropFirst(fence.signs.isEmpty && character == "\\" ? 2 : 1)
    }
    return start[..<rest.startIndex]
  }

  /// Block comments stand in one another.
  private static func comment(_ rest: inout Substring) -> Substring {
    let start = rest
    var depth = 0
    repeat {
      if rest.hasPrefix("/*") { depth += 1 } else if rest.hasPrefix("*/") { depth -= 1 }
      rest = rest.dropFirst(rest.hasPrefix("/*") || rest.hasPrefix("*/") ? 2 : 1)
    } while depth > 0 && !rest.isEmpty
    return start[..<rest.startIndex]
  }

  private static func blank(_ part: Substring, into code: inout String) {
    code.append(contentsOf: part.map { $0.isNewline ? "\n" : " " })
  }
}
