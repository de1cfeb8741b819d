public import Mesh

/// How ideas of each kind fared with people: what they keep rejecting ranks lower.
public struct Acceptance: Hashable, Sendable {
  private var accepted: [Idea.Kind: Int] = [:]
  private var rejected: [Idea.Kind: Int] = [:]

  public init() {}

  public mutating func add(_ kind: Idea.Kind, isAccepted: Bool) {
    if isAccepted { accepted[kind, default: 0] += 1 } else { rejected[kind, default: 0] += 1 }
  }

  /// Nil while fewer than two ideas of the kind were rejected: a single no says nothing of the next idea.
  ///
  /// (yes + 2) ÷ (yes + no + 2), the rule of succession with two yeses given beforehand: 0.5 after two noes alone.
  func figure(of kind: Idea.Kind) -> Figure? {
    let (yes, no) = (accepted[kind] ?? 0, rejected[kind] ?? 0)
    guard no > 1 else { return nil }
    return Figure(
      "acceptance", Numbers.rounded(Double(yes + 2) / Double(yes + no + 2)), unit: "",
      basis: "people rejected \(no) of \(yes + no) ideas of this kind: (\(yes) + 2) ÷ (\(yes) + \(no) + 2)")
  }
}
