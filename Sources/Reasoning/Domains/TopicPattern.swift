public import Mesh

/// The pieces of topic names as a company orders them: `{environment}.{domain}.{entity}.{version}`.
public struct TopicPattern: Sendable {
  public struct Pieces: Hashable, Sendable {
    public var domain: String?
    public var owner: String?

    public init(domain: String? = nil, owner: String? = nil) {
      self.domain = domain
      self.owner = owner
    }
  }

  private enum Part: Hashable, Sendable {
    case text(String)
    case piece(String)
  }

  private var parts: [Part] = []

  /// Nil when it has no piece that says anything about domains or owners.
  public init?(_ text: String) {
    var rest = text[...]
    while !rest.isEmpty {
      guard rest.first == "{", let end = rest.firstIndex(of: "}") else {
        let plain = rest.prefix { $0 != "{" }
        guard !plain.isEmpty else { return nil }
        parts.append(.text(String(plain)))
        rest = rest.dropFirst(plain.count)
        continue
      }
      parts.append(.piece(String(rest[rest.index(after: rest.startIndex)..<end])))
      rest = rest[rest.index(after: end)...]
    }
    guard parts.contains(where: { [.piece("domain"), .piece("team"), .piece("owner")].contains($0) }) else {
      return nil
    }
  }

  /// Nil where a name is not ordered so. The last piece takes what is left; the others end at the next text.
  public func pieces(of topic: TopicName) -> Pieces? {
    var rest = topic.rawValue[...]
    var pieces = Pieces()
    for (place, part) in parts.enumerated() {
      switch part {
      case .text(let text):
        guard rest.hasPrefix(text) else { return nil }
        rest = rest.dropFirst(text.count)
      case .piece(let name):
        var value = rest
        if place + 1 < parts.count {
          guard case .text(let text) = parts[place + 1], let range = rest.firstRange(of: text) else { return nil }
          value = rest[..<range.lowerBound]
        }
        guard !value.isEmpty else { return nil }
        rest = rest.dropFirst(value.count)
        if name == "domain" { pieces.domain = String(value) }
        if name == "team" || name == "owner" { pieces.owner = String(value) }
      }
    }
    return rest.isEmpty ? pieces : nil
  }
}
