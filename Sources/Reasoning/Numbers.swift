/// Numbers as words for people: the same on every machine and in every language.
enum Numbers {
  /// At most three significant places behind the point, none where none are needed: `1247`, `0.33`, `12.5`.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "unknown" }
    let places = abs(value) >= 100 ? 0 : abs(value) >= 1 ? 2 : 4
    return text(value, places: places)
  }

  static func text(_ value: Double, places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let rounded = (value * scale).rounded()
    guard abs(rounded) < 9e15 else { return String(value) }
    let digits = Int64(rounded)
    let whole = digits.magnitude / UInt64(scale)
    var part = String(digits.magnitude % UInt64(scale))
    part = String(repeating: "0", count: max(0, places - part.count)) + part
    while part.hasSuffix("0") { part.removeLast() }
    let sign = digits < 0 ? "-" : ""
    return part.isEmpty || places == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(part)"
  }

  /// `1 point`, `0.5 points`
  static func points(_ value: Double) -> String { "\(text(value)) \(value == 1 ? "point" : "points")" }

  /// Weeks as people say them: in working days where it is less than one.
  static func weeks(_ weeks: Double) -> String {
    if weeks < 1 {
      let days = rounded(weeks * 5, places: 1)
      return "\(text(days)) working \(days == 1 ? "day" : "days")"
    }
    return "\(text(weeks)) \(weeks == 1 ? "week" : "weeks")"
  }

  /// Milliseconds as people say them: `1 minute`, `6 hours`, in the largest unit of which they are one at least.
  static func time(milliseconds: Double) -> String {
    let units = [("hour", 3_600_000.0), ("minute", 60_000), ("second", 1_000)]
    guard let unit = units.first(where: { milliseconds >= $0.1 }) else {
      return "\(text(milliseconds)) \(milliseconds == 1 ? "millisecond" : "milliseconds")"
    }
    let count = text(milliseconds / unit.1)
    return "\(count) \(unit.0)\(count == "1" ? "" : "s")"
  }

  static func plural(_ count: Int, _ word: String) -> String {
    if count == 1 { return word }
    return word.hasSuffix("y") ? word.dropLast() + "ies" : word + "s"
  }

  /// `1 topic without an owner`, `2 topics without an owner`
  static func counted(_ count: Int, _ plural: String) -> String {
    guard count == 1 else { return "\(count) \(plural)" }
    let singulars = [
      "topics": "topic", "fields": "field", "joins": "join", "subjects": "subject", "remedies": "remedy",
      "records": "record", "seconds": "second", "hours": "hour", "groups": "group", "things": "thing",
      "readers": "reader",
      "consumers": "consumer", "connectors": "connector", "inputs": "input",
      "proposals": "proposal", "tasks": "task", "grow": "grows", "keep": "keeps", "tables": "table",
      "schemas": "schema", "windows": "window", "numbers": "number", "their": "its", "move": "moves",
      "accept": "accepts", "get": "gets", "days": "day", "become": "becomes", "share": "shares", "hold": "holds",
      "are": "is",
      "begin": "begins", "belong": "belongs", "lead": "leads",
    ]
    return "1 " + plural.split(separator: " ").map { singulars[String($0)] ?? String($0) }.joined(separator: " ")
  }

  /// The same for what may be no whole number: `1 reader`, `2.5 readers`
  static func counted(_ value: Double, _ plural: String) -> String {
    value == 1 ? counted(1, plural) : "\(text(value)) \(plural)"
  }

  static func rounded(_ value: Double, places: Int = 2) -> Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return (value * scale).rounded() / scale
  }
}

extension Sequence where Element: Hashable & Comparable {
  func uniqueSorted() -> [Element] {
    let given = Array(self)
    // What follows from states in order is in order itself.
    let isSo = given.indices.dropFirst().allSatisfy { given[$0 - 1] < given[$0] }
    return isSo ? given : Set(given).sorted()
  }
}
