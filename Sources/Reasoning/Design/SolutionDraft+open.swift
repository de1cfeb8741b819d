// What a product has set right since an idea was proposed.

internal import Mesh

extension SolutionDraft {
  /// The idea without what the product has set right since: nobody is told what is no longer true of it.
  func open(beside home: ManagedTopic) -> Idea {
    guard idea.kind == .governanceFix || idea.kind == .optimisation else { return idea }
    var open = idea
    open.remedies = idea.remedies.filter { remedy in
      managed[remedy.topic]?.product != home.product || !isSettled(remedy, by: home.solution)
    }
    guard open.remedies != idea.remedies else { return idea }
    let settled = idea.remedies.count - open.remedies.count
    if idea.kind == .governanceFix {
      open.evidence =
        RemedyWords.evidence(open.remedies) + idea.evidence.filter { !RemedyWords.evidence(idea.remedies).contains($0) }
    } else {
      open.evidence = idea.evidence.filter { evidence in
        let isCause = { (remedy: Remedy) in remedy.reason.hasPrefix(evidence.statement) }
        return open.remedies.contains(where: isCause) || !idea.remedies.contains(where: isCause)
      }
    }
    open.description =
      (idea.kind == .governanceFix
        ? RemedyWords.fix(open.remedies) : RemedyWords.optimisation(open.remedies, connectors: idea.failedConnectors))
      + " \(Numbers.counted(settled, "things")) of the proposal \(settled == 1 ? "is" : "are") set right by the product itself."
    return open
  }

  private func isSettled(_ remedy: Remedy, by solution: Solution) -> Bool {
    let adoption = solution.adoptions.first { $0.topic == remedy.topic }
    switch remedy.kind {
    case .owner: return solution.product.owner != nil
    case .compatibility:
      let schemas = adoption?.schemas ?? []
      return !schemas.isEmpty && schemas.allSatisfy { $0.compatibility?.rawValue == remedy.value }
    case .classify:
      guard let path = remedy.field, let category = SensitiveField.Category(rawValue: remedy.value) else {
        return false
      }
      let isKey = path.rawValue.hasPrefix("key:")
      let tag = AdoptedSchema.FieldTag(
        field: isKey ? FieldPath(String(path.rawValue.dropFirst(4))) : path, tag: Classification.tag(of: category))
      return (adoption?.schemas ?? []).contains { ($0.side == .key) == isKey && $0.fieldTags.contains(tag) }
    case .setting:
      guard let sign = remedy.value.firstIndex(of: "=") else { return false }
      return adoption?.config?[String(remedy.value[..<sign])]
        == String(remedy.value[remedy.value.index(after: sign)...])
    case .partitions: return Int(remedy.value).map { (adoption?.partitions ?? 0) >= $0 } ?? false
    case .schema, .lag, .retire, .connector, .deadLetters: return false
    }
  }
}
