internal import Mesh

// What models had to do with the records that were written.

extension Session {
  /// Says how many records a model worded and what that took, and how many are by the rules, and why.
  func tell(of records: [Record]) {
    let fillings = records.compactMap(\.filling)
    for model in Set(fillings.filter(\.isByModel).map(\.author)).sorted() {
      let own = fillings.filter { $0.author == model }
      console.notice(
        "\(model, .bold) worded \(Quantity.text(own.count, "record")): \(FillingView.cost(of: fillings.filter { $0.model == model }))."
      )
    }
    let byReason = Dictionary(grouping: fillings.filter { !$0.isByModel }) { $0.reason ?? "" }
    for (reason, own) in byReason.sorted(by: { $0.key < $1.key }) {
      console.notice(
        "\(Quantity.text(own.count, "record")) \(own.count == 1 ? "is" : "are") worded by the rules: \(reason)")
    }
  }
}

/// Who worded a record, and what it took.
enum FillingView {
  /// `2 calls, 1,204 tokens, 0.02 USD`
  static func cost(of fillings: [Filling]) -> String {
    let calls = fillings.map(\.calls).reduce(0, +)
    guard calls > 0 else { return "said before, so that nobody was asked again" }
    let tokens = fillings.map(\.tokens.total).reduce(0, +)
    let known = fillings.compactMap(\.costUsd)
    let cost = known.isEmpty ? "cost unknown" : "\(Quantity.text(known.reduce(0, +))) USD"
    return "\(Quantity.text(calls, "call")), \(Quantity.text(tokens, "token")), \(cost)"
  }

  static func sentence(_ filling: Filling) -> String {
    let cost = cost(of: [filling])
    guard filling.isByModel else { return "by the rules. \(filling.reason ?? "") (\(filling.model): \(cost))" }
    let mended = filling.refusals.isEmpty ? "" : "; mended once: \(filling.refusals.joined(separator: " "))"
    return "by \(filling.author) (\(cost), \(Quantity.text(Double(filling.milliseconds) / 1_000)) s\(mended))"
  }

  static func json(_ filling: Filling?) -> JSON {
    guard let filling else { return .null }
    return [
      "author": .text(filling.author), "model": .text(filling.model), "reason": JSON(filling.reason),
      "refusals": JSON(filling.refusals), "calls": .whole(filling.calls),
      "tokens": [
        "input": .whole(filling.tokens.input), "output": .whole(filling.tokens.output),
        "cacheWrite": .whole(filling.tokens.cacheWrite), "cacheRead": .whole(filling.tokens.cacheRead),
      ],
      "costUsd": JSON(filling.costUsd), "milliseconds": .whole(filling.milliseconds),
    ]
  }
}
