public import Mesh

/// What people say in the demonstration: rules on what they are shown, so that the story holds whatever the agents find.
public enum DemoStory {
  /// An idea that is less certain waits.
  private static let certainty = 0.5

  /// What is said of the ideas, in their order. Products come first in the head of data's mind: what would touch the
  /// same topics waits for them.
  public static func verdicts(on ideas: [Idea]) -> [DemoVerdict] {
    let chosen = ideas.filter { $0.kind == .dataProduct && isProduct($0) }
    var taken = Set(chosen.flatMap(\.relatedTopics))
    let derived = ideas.first { idea in
      idea.kind == .derivedProduct && !idea.joins.isEmpty && taken.isSuperset(of: idea.relatedTopics)
    }
    return ideas.map { idea in
      let verdict = verdict(on: idea, taken: taken, derived: derived?.ideaId)
      if verdict.answer == .approve { taken.formUnion(idea.relatedTopics) }
      return verdict
    }
  }

  private static func isProduct(_ idea: Idea) -> Bool {
    idea.relatedTopics.count > 1 && idea.confidenceScore >= certainty
  }

  private static func verdict(on idea: Idea, taken: Set<TopicName>, derived: ProposalID?) -> DemoVerdict {
    func say(_ answer: Verdict.Answer, _ person: Person, _ reason: String) -> DemoVerdict {
      DemoVerdict(on: idea.ideaId, at: .idea, answer, by: person, reason)
    }
    switch idea.kind {
    case .dataProduct where isProduct(idea):
      return say(
        .approve, DemoPeople.headOfData, "These topics are read together today; one team should answer for them.")
    case .dataProduct where idea.relatedTopics.count == 1:
      return say(.defer, DemoPeople.headOfData, "One topic alone is not a product yet: first we ask who would read it.")
    case .dataProduct:
      return say(.defer, DemoPeople.headOfData, "I am not sure that these belong together: look again next quarter.")
    case .derivedProduct where idea.ideaId == derived:
      return say(.approve, DemoPeople.productManager, "Everybody joins these by hand today: once, for all, is better.")
    case .derivedProduct:
      return say(.defer, DemoPeople.productManager, "Good, but first the products that it is made from.")
    case .retirement:
      return say(
        .reject, DemoPeople.platformEngineer,
        "Idle in one reading is not dead: \(list(idea.relatedTopics)) may be written at month's end. I will ask around."
      )
    case .adoption, .governanceFix, .optimisation:
      guard taken.isDisjoint(with: idea.relatedTopics) else {
        return say(
          .defer, DemoPeople.platformEngineer,
          "Once the products are merged: then the change lands where the topics are managed.")
      }
      return say(.approve, DemoPeople.platformEngineer, "Small, safe and overdue.")
    }
  }

  /// What is said of a decision; `earlier` are the answers that this checkpoint has had.
  public static func verdict(on decision: Decision, earlier: [Verdict.Answer] = []) -> DemoVerdict {
    func say(_ answer: Verdict.Answer, _ reason: String) -> DemoVerdict {
      DemoVerdict(on: decision.ideaId, at: .decision, answer, by: DemoPeople.productManager, reason)
    }
    switch decision.recommendation {
    case .stronglyApprove, .approve:
      return say(.approve, "The numbers hold up, and the first step is small.")
    case .approveWithConditions:
      return say(.approve, "Agreed, and the conditions belong in the contract.")
    case .reconsider where !earlier.contains(.revise):
      return say(.revise, "Which smaller first step would be worth it on its own?")
    case .reconsider:
      return say(.defer, "Not this quarter.")
    case .reject:
      return say(.reject, "The challenges convince me: this costs more than it brings.")
    }
  }

  /// What is said of a solution, in order: whoever must answer for it is named before it is approved.
  public static func verdicts(on solution: Solution) -> [DemoVerdict] {
    let officer =
      [.confidential, .restricted].contains(solution.dataGovernance.classification)
      ? DemoPeople.privacyOfficer : DemoPeople.headOfData
    var verdicts: [DemoVerdict] = []
    if solution.product.owner == nil {
      let team = TeamName("\(slug(solution.product.domain?.rawValue ?? solution.product.id.rawValue))-team")
      verdicts.append(
        DemoVerdict(
          on: solution.ideaId, at: .solution, .refine, by: DemoPeople.headOfData,
          "The people who write these topics answer for them from now on.",
          edit: Edit(owner: team, steward: DemoPeople.headOfData.email)))
    }
    let reason =
      officer == DemoPeople.privacyOfficer
      ? "Sensitive fields are marked, and only named readers get in." : "Ready to be reviewed as code."
    verdicts.append(DemoVerdict(on: solution.ideaId, at: .solution, .approve, by: officer, reason))
    return verdicts
  }

  private static func list(_ topics: [TopicName]) -> String {
    let names = topics.map(\.rawValue)
    guard names.count > 1, let last = names.last else { return names.first ?? "it" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Small letters, digits and dashes.
  private static func slug(_ text: String) -> String {
    text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }
}
