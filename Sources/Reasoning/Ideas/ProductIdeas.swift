internal import Mesh

/// A data product for each domain with two topics or more; what is left of the estate is adopted.
struct ProductIdeas {
  /// A product of more topics than this is divided by what their names say next.
  static let largest = 15
  static let largestAdoption = 25
  /// What a reader gains where nothing changes: a review before something does.
  static let unchanged = 0.25

  func drafts(on ground: IdeaGround) -> [IdeaDraft] {
    ground.domains.flatMap { domain, topics -> [IdeaDraft] in
      guard let domain, topics.count > 1 else { return adoptions(domain, topics, ground) }
      guard topics.count > Self.largest else { return [product(domain, part: nil, topics, ground)] }
      return parts(of: domain, topics, ground)
    }
  }

  private func parts(of domain: Domain, _ topics: [TopicReading], _ ground: IdeaGround) -> [IdeaDraft] {
    let parts = TopicParts(topics, of: domain.name, largest: Self.largest)
    return parts.named.map { product(domain, part: $0.name, $0.topics, ground) } + adoptions(domain, parts.rest, ground)
  }

  private func product(
    _ domain: Domain, part: String?, _ topics: [TopicReading], _ ground: IdeaGround
  ) -> IdeaDraft {
    let names = topics.map(\.name)
    let joins = ground.joins(within: Set(names))
    let words = domain.name.rawValue.split(separator: "-").joined(separator: " ") + (part.map { " \($0)" } ?? "")
    let isAnalytics = !joins.isEmpty && !words.hasSuffix("analytics")
    let title = Titles.sentence(isAnalytics ? "\(words) analytics" : words)
    let share = ground.schemaShare(topics)
    var confidence = [("domain", domain.confidence), ("schemas that could be read", share)]
    if !joins.isEmpty { confidence.append(("joins", joins.map(\.confidence).reduce(0, +) / Double(joins.count))) }
    var value = [
      Figure(
        "value of topics", Double(topics.count), unit: "points",
        basis: "1 point × \(Numbers.counted(topics.count, "topics that get")) an owner, a contract and a page")
    ]
    if !joins.isEmpty {
      value.append(
        Figure(
          "value of joins", 2 * Double(joins.count), unit: "points",
          basis: "2 points × \(Numbers.counted(joins.count, "joins")) between them"))
    }
    value += [ground.readerValue(names), ground.trafficValue(names)].compactMap { $0 }
    let evidence =
      [
        Evidence(
          "\(topics.count) topics belong to the domain `\(domain.name)`.", topics: names,
          figures: [
            Figure("topics", Double(topics.count), unit: "topics", basis: "counted in the domain"),
            Figure(
              "confidence of the domain", domain.confidence, unit: "",
              basis: domain.evidence.map(\.statement).joined(separator: " ")),
          ])
      ] + ground.joinEvidence(joins)
      + [
        ground.trafficEvidence(names), ground.readerEvidence(names), ground.connectorEvidence(names),
        ground.sensitiveEvidence(topics),
      ].compactMap { $0 }
    return IdeaDraft(
      kind: .dataProduct,
      slug: isAnalytics
        ? "\(domain.name) \(part ?? "") analytics" : "\(domain.name) \(part ?? "")",
      title: title,
      description:
        "The \(Titles.named(words)) data as one product: \(Titles.list(names)), each behind a data contract, with an owner and a page."
        + Self.question(joins),
      domain: domain.name, topics: names,
      reasoning: reasoning(topics, joins, ground), evidence: evidence, joins: joins, value: value,
      confidence: confidence)
  }

  /// What the joins let a reader ask: of the topic to which most others refer.
  static func question(_ joins: [Join]) -> String {
    let referring = Dictionary(grouping: joins.filter { $0.from.topic != $0.to.topic }, by: \.to.topic)
    func weight(_ joins: [Join]) -> (Int, Double) {
      (Set(joins.map(\.from.topic)).count, joins.map(\.confidence).max() ?? 0)
    }
    let best = referring.sorted { $0.key < $1.key }.max { weight($0.value) < weight($1.value) }
    guard let (topic, found) = best else { return "" }
    let others = found.map(\.from.topic).uniqueSorted()
    return
      " It answers what \(Titles.list(others)) \(others.count == 1 ? "says" : "say") about each record of `\(topic)`."
  }

  private func reasoning(_ topics: [TopicReading], _ joins: [Join], _ ground: IdeaGround) -> String {
    var sentences = ["They belong together and nobody offers them on purpose yet."]
    if !joins.isEmpty {
      sentences.append(
        "\(Numbers.counted(joins.count, "joins")) \(joins.count == 1 ? "lets" : "let") them be used as a whole.")
    }
    let unowned = topics.filter { $0.owner == nil }.count
    if unowned == topics.count {
      sentences.append("None of them has an owner.")
    } else if unowned > 0 {
      sentences.append("\(unowned) of \(topics.count) \(unowned == 1 ? "has" : "have") no owner.")
    }
    return sentences.joined(separator: " ")
  }

  private func adoptions(_ domain: Domain?, _ all: [TopicReading], _ ground: IdeaGround) -> [IdeaDraft] {
    // Nobody wants somebody's trials as code.
    let topics = all.filter { !ground.isTrial($0) }
    return stride(from: 0, to: topics.count, by: Self.largestAdoption).map { start in
      let part = Array(topics[start..<min(start + Self.largestAdoption, topics.count)])
      let names = part.map(\.name)
      let what = part.count == 1 ? "`\(names[0])`" : "\(part.count) topics"
      let title =
        domain.map { Titles.sentence("\(Titles.spaced($0.name)) under Terraform") }
        ?? (part.count == 1
          ? Titles.sentence("\(Titles.words(names[0])) under Terraform") : "Topics without a domain under Terraform")
      let extent = topics.count > part.count ? ", \(names[0]) to \(names[names.count - 1])" : ""
      return IdeaDraft(
        kind: .adoption,
        slug: domain.map { "\($0.name)-adoption" } ?? (part.count == 1 ? "\(names[0])-adoption" : "unplaced-adoption"),
        title: title + extent,
        description:
          "Bring \(what) under Terraform as \(part.count == 1 ? "it is" : "they are"): imported, nothing changed.",
        domain: domain?.name, topics: names,
        reasoning: domain == nil
          ? "Their names, schemas and joins do not say to which domain they belong; under Terraform they can be reviewed and given an owner."
          : "Too few topics for a product of their own, but they run and nobody's code describes them.",
        evidence: [
          Evidence(
            "\(Titles.list(names)) \(part.count == 1 ? "exists and belongs" : "exist and belong") to no other proposal of a product.",
            topics: names,
            figures: [Figure("topics", Double(part.count), unit: "topics", basis: "counted")])
        ]
          + [
            ground.trafficEvidence(names), ground.readerEvidence(names), ground.connectorEvidence(names),
            ground.sensitiveEvidence(part),
          ].compactMap { $0 },
        value: [
          Figure(
            "value of topics", 0.5 * Double(part.count), unit: "points",
            basis: "0.5 points × \(Numbers.counted(part.count, "topics that become code"))")
        ] + [ground.readerValue(names, each: Self.unchanged), ground.trafficValue(names)].compactMap { $0 },
        confidence: [
          ("the topics exist", 1), ("schemas that could be read", ground.schemaShare(part)),
        ] + (domain.map { [("domain", $0.confidence)] } ?? [("domain unknown", 0.3)]))
    }
  }
}
