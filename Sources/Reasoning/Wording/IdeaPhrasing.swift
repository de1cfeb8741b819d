public import Mesh

/// What a model may say of an idea: its title and its prose. What it is made of stays.
public struct IdeaPhrasing: Phrasing {
  public let answer: Idea

  public init(_ answer: Idea) { self.answer = answer }

  public var shape: ReplyShape {
    ReplyShape([
      ReplyField(
        "topics", .texts(most: 1_000, each: 300),
        "The topics of the idea, exactly as in the draft."),
      ReplyField("title", .text(most: 120), "What is made, in a few words that its readers would use."),
      ReplyField("description", .text(most: 1_200), "What it is, which question it answers, and for whom."),
      Phrase.reasoning,
    ])
  }

  public var draft: Reply {
    Reply([
      "topics": .texts(answer.relatedTopics.map(\.rawValue)), "title": .text(answer.title),
      "description": .text(answer.description), "reasoning": .text(answer.reasoning),
    ])
  }

  public var names: [String] {
    answer.relatedTopics.map(\.rawValue) + answer.potentialUsers + [answer.ideaId.rawValue]
      + [answer.domain?.rawValue].compactMap { $0 }
      + answer.joins.flatMap { [$0.from, $0.to] }.flatMap { [$0.topic.rawValue, $0.field.rawValue, "\($0)"] }
      + (answer.query.map { query in
        (query.keys.map(\.field) + query.measures.map(\.field) + (query.once ?? [])).map(\.rawValue)
          + query.keys.compactMap(\.refersTo).flatMap { [$0.topic.rawValue, $0.field.rawValue, "\($0)"] }
      } ?? [])
  }

  public func answer(saying reply: Reply, by author: String, _ flaws: inout [ReplyFlaw]) -> Idea {
    let said = Set(reply.texts("topics"))
    let own = Set(answer.relatedTopics.map(\.rawValue))
    for topic in said.subtracting(own).sorted() {
      flaws.append(ReplyFlaw(.unknownName, "`topics` names `\(topic.prefix(100))`, which is no topic of this idea."))
    }
    for topic in own.subtracting(said).sorted() {
      flaws.append(ReplyFlaw(.contradiction, "`topics` leaves out `\(topic)`, which is a topic of this idea."))
    }
    var idea = answer
    idea.title = reply.text("title")
    idea.description = reply.text("description")
    idea.reasoning = reply.text("reasoning")
    idea.author = author
    return idea
  }
}
