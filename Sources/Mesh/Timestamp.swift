#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A moment in whole seconds, written as RFC 3339 in UTC.
public struct Timestamp: Hashable, Codable, Sendable, Comparable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int64

  public init(seconds: Int64) { self.seconds = seconds }

  public init(_ date: Date) { seconds = Int64(date.timeIntervalSince1970.rounded(.down)) }

  /// Reads RFC 3339 with a time zone; fractions of a second are dropped. Nil for anything else.
  public init?(_ text: String) {
    let whole = Self.withoutFraction(text)
    // Foundation reads the 30th of February as the 2nd of March.
    guard Self.isOnCalendar(whole.utf8) else { return nil }
    do {
      self.init(try Date(whole, strategy: .iso8601))
    } catch {
      return nil
    }
  }

  public var date: Date { Date(timeIntervalSince1970: Double(seconds)) }
  public var description: String { date.formatted(.iso8601) }

  /// The day alone, `2026-01-31`.
  public var day: String { String(description.prefix(10)) }

  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  public func advanced(by seconds: Int64) -> Timestamp { Timestamp(seconds: self.seconds + seconds) }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let timestamp = Timestamp(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "`\(text)` is not a time such as 2026-01-31T12:00:00Z.")
    }
    self = timestamp
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// Whether the day and the hour exist; a leap second does.
  private static func isOnCalendar(_ text: String.UTF8View) -> Bool {
    let numbers = text.prefix(19).split {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: ":")
    }
    .compactMap { Int(String(Substring($0))) }
    guard numbers.count == 6 else { return false }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    guard (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return (1...days).contains(day) && (0...23).contains(numbers[3]) && (0...59).contains(numbers[4])
      && (0...60).contains(numbers[5])
  }

  private static func withoutFraction(_ text: String) -> String {
    guard let dot = text.firstIndex(of: ".") else { return text }
    let rest = text[text.index(after: dot)...].drop { $0.isNumber }
    return String(text[..<dot]) + rest
  }
}
