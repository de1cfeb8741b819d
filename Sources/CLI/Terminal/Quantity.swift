internal import Mesh

/// Numbers as people read them: thousands apart, two digits after the point at most.
enum Quantity {
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return "unknown" }
    let hundredths = (abs(number) * 100).rounded()
    guard hundredths < 1e15 else { return "\(number)" }
    let whole = Int64(hundredths) / 100
    let rest = Int64(hundredths) % 100
    var text = grouped(whole)
    if rest > 0 { text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)" }
    if hundredths == 0, number != 0 { return "less than 0.01" }
    return number < 0 ? "-\(text)" : text
  }

  /// `1 topic`, `3 topics`.
  static func text(_ count: Int, _ noun: String) -> String {
    let plural = noun.hasSuffix("y") ? noun.dropLast() + "ies" : "\(noun)s"
    return "\(grouped(Int64(count))) \(count == 1 ? noun : plural)"
  }

  /// A figure as `12 topics` or `name 12 topics`, or as unknown.
  static func text(_ figure: Figure) -> String {
    guard let value = figure.value else { return "\(figure.name) unknown" }
    let unit = value == 1 ? singular(figure.unit) : figure.unit
    // `topics without a schema 3 topics` says it twice.
    var words = figure.name.split(separator: " ").map(String.init)
    if let place = words.firstIndex(of: figure.unit) {
      words[place] = unit
      return "\(text(value)) \(words.joined(separator: " "))"
    }
    return "\(figure.name) \(text(value))\(unit.isEmpty ? "" : " ")\(unit)"
  }

  /// `topics` as one of them; what is no plain word in the plural stays.
  private static func singular(_ unit: String) -> String {
    guard unit.utf8.count > 2, unit.hasSuffix("s"), !unit.contains("/") else { return unit }
    return unit.hasSuffix("ies") ? unit.dropLast(3) + "y" : String(unit.dropLast())
  }

  static func percent(_ share: Double) -> String { text((share * 100).rounded()) + " %" }

  private static func grouped(_ number: Int64) -> String {
    let digits = String(number)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
