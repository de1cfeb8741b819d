/// How much can go wrong.
public enum Risk: String, Codable, Sendable, CaseIterable, Comparable {
  case minimal = "MINIMAL"
  case low = "LOW"
  case moderate = "MODERATE"
  case high = "HIGH"
  case critical = "CRITICAL"

  public static func < (left: Self, right: Self) -> Bool {
    allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
  }
}
