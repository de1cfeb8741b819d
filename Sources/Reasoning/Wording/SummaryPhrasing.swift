public import Mesh

/// What a model may say of a state: its summary in other words.
public struct SummaryPhrasing: Phrasing {
  public let answer: String
  public let names: [String]

  /// - Parameter domains: the names that the summary may use besides those of its evidence.
  public init(_ answer: String, domains: [DomainName]) {
    self.answer = answer
    names = domains.map(\.rawValue)
  }

  public var shape: ReplyShape {
    ReplyShape([
      ReplyField(
        "summary", .text(most: 1_500), "What is notable in this state, the most urgent first, in a few sentences.")
    ])
  }

  public var draft: Reply { Reply(["summary": .text(answer)]) }

  public func answer(saying reply: Reply, by author: String, _ flaws: inout [ReplyFlaw]) -> String {
    reply.text("summary")
  }
}
