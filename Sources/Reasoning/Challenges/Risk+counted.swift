// How a risk follows from what speaks for it.

internal import Mesh

extension Risk {
  /// One step for each reason, from minimal to critical, with the reasons as arithmetic.
  static func counted(_ name: String, _ reasons: [String]) -> (risk: Risk, figure: Figure) {
    let risk = allCases[min(reasons.count, allCases.count - 1)]
    let steps = reasons.isEmpty ? "no point" : reasons.map { "1 point: \($0)" }.joined(separator: "; ")
    return (
      risk,
      Figure(
        name, Double(reasons.count), unit: "points",
        basis: "\(steps); of minimal 0, low 1, moderate 2, high 3, critical 4")
    )
  }
}
