// How long a measurement has watched.

extension Measured {
  /// The time over which it was measured, in seconds; nil where it was not measured, or its words do not say.
  public var span: Double? {
    guard case .measured(_, let over) = self else { return nil }
    return Self.seconds(in: over)
  }

  /// Of words such as `5m`, `PT1H`, `P7D`, `last 5 minutes`, `the last hour` and `30 days`.
  static func seconds(in words: String) -> Double? {
    var pieces = words.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }.map(String.init)[...]
    while let first = pieces.first, leading.contains(first) { pieces.removeFirst() }
    guard let first = pieces.popFirst() else { return nil }
    if let unit = unit(first) { return pieces.isEmpty ? unit : nil }
    if first.hasPrefix("p") { return pieces.isEmpty ? period(first.dropFirst()) : nil }
    let digits = first.prefix { $0.isNumber || $0 == "." }
    guard let count = Double(digits), count.isFinite else { return nil }
    let rest = String(first.dropFirst(digits.count))
    if !rest.isEmpty { return pieces.isEmpty ? unit(rest).map { $0 * count } : nil }
    guard let unit = pieces.popFirst().flatMap(unit), pieces.isEmpty || pieces == ["apart"] else { return nil }
    return unit * count
  }

  private static let leading: Set<String> = [
    "the", "last", "past", "mean", "sum", "of", "over", "rate", "average", "in", "two", "samples",
  ]

  private static func unit(_ word: String) -> Double? {
    switch word {
    case "s", "sec", "secs", "second", "seconds": 1
    case "m", "min", "mins", "minute", "minutes": 60
    case "h", "hour", "hours": 3_600
    case "d", "day", "days": 86_400
    case "w", "week", "weeks": 604_800
    case "month", "months": 30 * 86_400
    case "year", "years": 365 * 86_400
    default: nil
    }
  }

  /// The rest of an ISO 8601 period: `7d`, `t1h`, `1dt12h`.
  private static func period(_ text: Substring) -> Double? {
    let sides = text.split(separator: "t", maxSplits: 1, omittingEmptySubsequences: false)
    guard let days = parts(sides[0], ["y": 365 * 86_400, "m": 30 * 86_400, "w": 604_800, "d": 86_400]),
      let hours = sides.count > 1 ? parts(sides[1], ["h": 3_600, "m": 60, "s": 1]) : 0, days + hours > 0
    else { return nil }
    return days + hours
  }

  private static func parts(_ text: Substring, _ units: [Character: Double]) -> Double? {
    var sum = 0.0
    var digits = ""
    for sign in text {
      if sign.isNumber || sign == "." {
        digits.append(sign)
      } else {
        guard let unit = units[sign], let count = Double(digits) else { return nil }
        sum += unit * count
        digits = ""
      }
    }
    return digits.isEmpty ? sum : nil
  }
}
