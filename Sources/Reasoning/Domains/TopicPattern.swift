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
  private let environments: EnvironmentOrder

  /// Nil when it has no piece that says anything about domains or owners.
  public init?(_ text: String, environments: [EnvironmentName] = []) {
    self.environments = EnvironmentOrder(environments)
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

  /// Nil where a name is not ordered so. The last piece takes what is left; the others end at the next text, and one that
  /// names no domain, team or environment later where what is behind it would not fit else.
  public func pieces(of topic: TopicName) -> Pieces? { pieces(topic.rawValue[...], from: parts.startIndex) }

  private func pieces(_ rest: Substring, from place: Int) -> Pieces? {
    guard place < parts.count else { return rest.isEmpty ? Pieces() : nil }
    switch parts[place] {
    case .text(let text):
      return rest.hasPrefix(text) ? pieces(rest.dropFirst(text.count), from: place + 1) : nil
    case .piece(let name):
      guard place + 1 < parts.count else { return fits(rest, name) ? Pieces(name, rest) : nil }
      guard case .text(let text) = parts[place + 1] else { return nil }
      var behind = rest
      while let range = behind.firstRange(of: text) {
        let value = rest[..<range.lowerBound]
        if fits(value, name), var found = pieces(rest[range.lowerBound...], from: place + 1) {
          found.add(Pieces(name, value))
          return found
        }
        guard !Self.short.contains(name) else { return nil }
        behind = rest[range.upperBound...]
      }
      return nil
    }
  }

  private static let short: Set<String> = ["domain", "team", "owner", "environment"]

  /// An environment and a version are known by their looks; anything else may be called anything.
  private func fits(_ value: Substring, _ name: String) -> Bool {
    switch name {
    case "environment": environments.isOne(String(value))
    case "version": Self.isVersion(value)
    default: !value.isEmpty
    }
  }

  /// `v2`, `2`, `1.0`, `V1_2`
  private static func isVersion(_ value: Substring) -> Bool {
    let digits = value.first.map { "vV".contains($0) } == true ? value.dropFirst() : value
    return digits.first?.isNumber == true && digits.last?.isNumber == true
      && digits.allSatisfy { $0.isNumber || ".-_".contains($0) }
  }
}

extension TopicPattern.Pieces {
  fileprivate init(_ name: String, _ value: Substring) {
    self.init(
      domain: name == "domain" ? String(value) : nil,
      owner: name == "team" || name == "owner" ? String(value) : nil)
  }

  fileprivate mutating func add(_ other: Self) {
    domain = other.domain ?? domain
    owner = other.owner ?? owner
  }
}
