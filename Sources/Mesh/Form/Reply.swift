/// What was said in answer to a form, in the form's shape, and not yet believed.
public struct Reply: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case text(String)
    case texts([String])
    /// Nil where it is said to be unknown.
    case number(Double?)
    case objects([[String: String]])
  }

  public var values: [String: Value]

  public init(_ values: [String: Value]) { self.values = values }

  /// The empty text where there is none.
  public func text(_ key: String) -> String {
    if case .text(let text) = values[key] { text } else { "" }
  }

  public func texts(_ key: String) -> [String] {
    if case .texts(let texts) = values[key] { texts } else { [] }
  }

  public func number(_ key: String) -> Double? {
    if case .number(let number) = values[key] { number } else { nil }
  }

  public func objects(_ key: String) -> [[String: String]] {
    if case .objects(let objects) = values[key] { objects } else { [] }
  }

  /// The same reply with each of its texts changed.
  public func changingTexts(_ change: (String) -> String) -> Reply {
    Reply(
      values.mapValues { value in
        switch value {
        case .text(let text): .text(change(text))
        case .texts(let texts): .texts(texts.map(change))
        case .number: value
        case .objects(let objects): .objects(objects.map { $0.mapValues(change) })
        }
      })
  }

  /// Every text with its key, in the order of the keys.
  public var allTexts: [(key: String, text: String)] {
    values.sorted { $0.key < $1.key }.flatMap { key, value -> [(key: String, text: String)] in
      switch value {
      case .text(let text): [(key, text)]
      case .texts(let texts): texts.map { (key, $0) }
      case .number: []
      case .objects(let objects):
        objects.flatMap { object in object.sorted { $0.key < $1.key }.map { (key, $0.value) } }
      }
    }
  }
}
