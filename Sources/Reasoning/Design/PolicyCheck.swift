public import Mesh

/// What an organisation's policy asks of a solution and the solution does not have: all of it at once.
public struct PolicyCheck: Sendable {
  private let policy: Settings.PolicyPart

  public init(_ policy: Settings.PolicyPart) { self.policy = policy }

  public func flaws(in solution: Solution) -> [Flaw] {
    var flaws = requirements(solution)
    func add(_ subject: some CustomStringConvertible, _ message: String, _ remedy: String) {
      flaws.insert(Flaw(subject: subject.description, message: message, remedy: remedy))
    }
    if let least = policy.classification,
      Classification.isStricter(least, than: solution.dataGovernance.classification)
    {
      add(
        solution.product.id,
        "It is \(solution.dataGovernance.classification.rawValue), and every product is \(least.rawValue) at least.",
        "Raise it with `meshgen refine \(solution.ideaId) --classification \(least.rawValue)`.")
    }
    if !policy.compatibility.isEmpty {
      let allowed = policy.compatibility.map(\.rawValue).joined(separator: ", ")
      for schema in (solution.adoptions.flatMap(\.schemas) + solution.newTopics.flatMap(\.schemas)) {
        guard let mode = schema.compatibility, !policy.compatibility.contains(mode) else { continue }
        add(
          schema.subject, "Its compatibility is \(mode.rawValue), and the policy allows \(allowed).",
          "Ask for another with `meshgen revise \(solution.ideaId) --reason`, or set it in the registry and discover again."
        )
      }
    }
    if let days = policy.sensitiveRetentionDays,
      solution.product.outputPorts.contains(where: { !$0.sensitiveFields.isEmpty })
    {
      for topic in solution.newTopics {
        guard let kept = topic.config["retention.ms"].flatMap(Int.init), kept < 0 || kept > days * 86_400_000 else {
          continue
        }
        add(
          topic.topic, "It keeps records with sensitive fields for longer than \(days) days.",
          "Ask for a shorter retention with `meshgen revise \(solution.ideaId) --reason`.")
      }
    }
    if let copies = policy.replicationFactor, copies > 3 {
      for topic in solution.newTopics {
        add(
          topic.topic, "\(copies) replicas are asked for, and Confluent Cloud keeps three of every topic.",
          "Lower `policy.replication_factor` in meshgen.yaml.")
      }
    }
    return flaws.sorted()
  }

  private func requirements(_ solution: Solution) -> Set<Flaw> {
    let product = solution.product
    let refine = "meshgen refine \(solution.ideaId)"
    var flaws: Set<Flaw> = []
    for requirement in policy.require {
      switch requirement {
      case .owner where product.owner == nil:
        flaws.insert(
          Flaw(
            subject: product.id.description, message: "It has no owner.",
            remedy: "Name one with `\(refine) --owner TEAM`."))
      case .steward where product.steward == nil:
        flaws.insert(
          Flaw(
            subject: product.id.description, message: "It has no steward.",
            remedy: "Name one with `\(refine) --steward PERSON`."))
      case .schema:
        for adoption in solution.adoptions where !adoption.schemas.contains(where: { $0.side == .value }) {
          flaws.insert(
            Flaw(
              subject: adoption.topic.description, message: "Its values have no schema.",
              remedy: "Register one, and discover again."))
        }
      case .documentation:
        for adoption in solution.adoptions where adoption.documentation == nil {
          flaws.insert(
            Flaw(
              subject: adoption.topic.description, message: "It says nothing of itself.",
              remedy: "Document its schema, and discover again."))
        }
      case .owner, .steward: break
      }
    }
    return flaws
  }
}
