/// A name that cannot be mistaken for another kind of name.
public protocol Name: RawRepresentable, Hashable, Codable, Sendable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
where RawValue == String {
  init(rawValue: String)
}

extension Name {
  public init(_ text: String) { self.init(rawValue: text) }
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  public var description: String { rawValue }

  /// By bytes, so that the order is the same on every machine and in every language.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}
