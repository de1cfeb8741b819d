/// Numbers as every language here reads them: no exponent, no needless fraction.
enum Decimal {
  /// `7` for 7.0, `0.5` for a half; at most six digits after the point.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    if abs(value) >= 1e12 { return String(Int64(max(-9e18, min(9e18, value)))) }
    let scaled = Int64((abs(value) * 1_000_000).rounded())
    let digits = String(scaled % 1_000_000)
    var fraction = String(repeating: "0", count: 6 - digits.count) + digits
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = value < 0 && scaled != 0 ? "-" : ""
    return sign + String(scaled / 1_000_000) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
