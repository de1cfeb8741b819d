/// A number with where it comes from, or unknown and why.
///
/// In JSON: `{"value": 12.5, "window": "5m"}`, `{"value": 12.5, "estimatedFrom": "…"}` or `{"unknown": "…"}`.
public enum Measured: Hashable, Sendable {
  /// Read from the platform; `over` says over which time or how, such as `last 5 minutes`.
  case measured(Double, over: String)
  /// Worked out from something else, which is named.
  case estimated(Double, from: String)
  /// Not known, and why not.
  case unknown(String)

  /// The number, if there is one.
  public var value: Double? {
    switch self {
    case .measured(let value, _), .estimated(let value, _): value
    case .unknown: nil
    }
  }

  /// Whether there is no number.
  public var isUnknown: Bool { value == nil }

  /// What the number rests on, as words that can stand in brackets behind it.
  public var basis: String {
    switch self {
    case .measured(_, let over): "measured, \(over)"
    case .estimated(_, let from): "estimated from \(from)"
    case .unknown(let why): "unknown: \(why)"
    }
  }
}

extension Measured: Codable {
  private enum Keys: String, CodingKey, CaseIterable {
    case value, window, estimatedFrom, unknown
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    if let why = try container.decodeIfPresent(String.self, forKey: .unknown) {
      self = .unknown(why)
      return
    }
    let value = try container.decode(Double.self, forKey: .value)
    guard value.isFinite else {
      throw DecodingError.dataCorruptedError(
        forKey: .value, in: container, debugDescription: "A measured value is a finite number.")
    }
    if let from = try container.decodeIfPresent(String.self, forKey: .estimatedFrom) {
      self = .estimated(value, from: from)
    } else {
      self = .measured(value, over: try container.decodeIfPresent(String.self, forKey: .window) ?? "as given")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    switch self {
    case .measured(let value, let over):
      try container.encode(value, forKey: .value)
      try container.encode(over, forKey: .window)
    case .estimated(let value, let from):
      try container.encode(value, forKey: .value)
      try container.encode(from, forKey: .estimatedFrom)
    case .unknown(let why):
      try container.encode(why, forKey: .unknown)
    }
  }
}
