public import Mesh

/// A part of the demonstration's three days, and when it takes place.
public enum DemoScene: String, CaseIterable, Sendable {
  case discovery, proposals, ideas, evaluation, decisions, design, solutions, implementation

  /// When the demonstration's estate was read.
  public static let start = Timestamp(seconds: 1_788_249_600)  // 2026-09-01T08:00:00Z

  /// The moment of the scene, or of one of its turns, from 0.
  public func time(turn: Int = 0) -> Timestamp {
    let (day, hour, minutes): (Int64, Int64, Int64) =
      switch self {
      case .discovery: (0, 8, 0)
      case .proposals: (0, 8, 1)
      case .ideas: (0, 9, 2)
      case .evaluation: (0, 12, 1)
      case .decisions: (1, 9, 3)
      case .design: (1, 12, 1)
      case .solutions: (2, 14, 5)
      case .implementation: (2, 17, 1)
      }
    return Self.start.advanced(by: day * 86_400 + (hour - 8) * 3_600 + Int64(turn) * minutes * 60)
  }
}
