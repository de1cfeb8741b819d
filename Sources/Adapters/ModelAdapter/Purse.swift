/// What the calls of one run may cost. Money is set aside before a call, so that calls at the same time stay within it.
actor Purse {
  private let limit: Double?
  private var spent = 0.0
  private var aside = 0.0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(limit: Double?) { self.limit = limit }

  /// Sets so much aside; false where it is not there. Waits while calls are under way that may cost less than was set
  /// aside for them.
  func take(_ amount: Double) async -> Bool {
    while let limit, spent + aside + amount > limit {
      guard aside > 0, spent + amount <= limit else { return false }
      await withCheckedContinuation { waiting.append($0) }
    }
    aside += amount
    return true
  }

  /// What a call came to cost in the end.
  func settle(_ amount: Double, cost: Double) {
    aside = max(0, aside - amount)
    spent += cost
    for continuation in waiting { continuation.resume() }
    waiting = []
  }
}
