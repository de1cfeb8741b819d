public import Mesh

/// How would you fill in this form?
public protocol Reasoner: Sendable {
  func fill<Answer: Codable & Sendable>(_ form: Form<Answer>) async throws(PortError) -> Filled<Answer>

  /// How many forms it fills at a time.
  var width: Int { get }
}

extension Reasoner {
  public var width: Int { 1 }

  /// The answers in the order of the forms, as many at a time as it fills.
  public func fill<Answer: Codable & Sendable>(_ forms: [Form<Answer>]) async throws -> [Filled<Answer>] {
    try await inOrder(forms, atOnce: width) { try await fill($0) }
  }
}

/// What comes of each item, in the order of the items, with so many under way at a time.
public func inOrder<Item: Sendable, Outcome: Sendable>(
  _ items: [Item], atOnce width: Int, _ work: @escaping @Sendable (Item) async throws -> Outcome
) async throws -> [Outcome] {
  guard width > 1, items.count > 1 else {
    var outcomes: [Outcome] = []
    for item in items { outcomes.append(try await work(item)) }
    return outcomes
  }
  return try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
    var outcomes: [Outcome?] = Array(repeating: nil, count: items.count)
    for place in items.indices {
      if place >= width, let (done, outcome) = try await group.next() { outcomes[done] = outcome }
      group.addTask { (place, try await work(items[place])) }
    }
    for try await (done, outcome) in group { outcomes[done] = outcome }
    return outcomes.compactMap { $0 }
  }
}

/// As its rules say: no model, no key, no network.
public struct RulesReasoner: Reasoner {
  public init() {}

  public func fill<Answer: Codable & Sendable>(_ form: Form<Answer>) async throws(PortError) -> Filled<Answer> {
    Filled(form.rulesAnswer)
  }
}
