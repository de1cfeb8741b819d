/// A name with `*` for any characters and `?` for any one.
public struct NamePattern: Name {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public func matches(_ name: some Name) -> Bool { matches(name.rawValue) }

  /// Capital letters count.
  public func matches(_ text: String) -> Bool {
    let pattern = Array(rawValue.unicodeScalars)
    let text = Array(text.unicodeScalars)
    var (p, t) = (0, 0)
    // Where to take up again when what follows the last star does not fit.
    var star: (pattern: Int, text: Int)?
    while t < text.count {
      if p < pattern.count, pattern[p] == "*" {
        star = (p, t)
        p += 1
      } else if p < pattern.count, pattern[p] == "?" || pattern[p] == text[t] {
        p += 1
        t += 1
      } else if let last = star {
        star = (last.pattern, last.text + 1)
        p = last.pattern + 1
        t = last.text + 1
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == "*" }
  }
}
