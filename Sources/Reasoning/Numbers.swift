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

  static func plural(_ count: Int, _ word: String) -> String {
    if count == 1 { return word }
    return word.hasSuffix("y") ? word.dropLast() + "ies" : word + "s"
  }

  static func rounded(_ value: Double, places: Int = 2) -> Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return (value * scale).rounded() / scale
  }
}

extension Sequence where Element: Hashable & Comparable {
  func uniqueSorted() -> [Element] { Set(self).sorted() }
}
