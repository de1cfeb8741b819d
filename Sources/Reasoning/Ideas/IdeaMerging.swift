internal import Mesh

/// Ideas that a person would call the same, made one: of the same kind, about nearly the same topics.
struct IdeaMerging {
  /// From this share of common topics on, two ideas are one: four of five.
  static let share = 0.8

  private struct Place: Hashable {
    var kind: Idea.Kind
    var topic: TopicName
  }

  private let drafts: [IdeaDraft]
  /// How many ideas name a topic.
  private let spread: [TopicName: Int]

  private init(_ drafts: [IdeaDraft]) {
    self.drafts = drafts
    spread = Dictionary(drafts.flatMap { Set($0.topics) }.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// The one that is worth most stands, with the evidence and the remedies of the others. The rest stays as it is, in its
  /// order.
  static func merged(_ drafts: [IdeaDraft]) -> [IdeaDraft] { IdeaMerging(drafts).merged() }

  private func merged() -> [IdeaDraft] {
    let worth = drafts.map(\.worth)
    let order = drafts.indices.sorted { (-worth[$0], drafts[$0].slug, $0) < (-worth[$1], drafts[$1].slug, $1) }
    var leaders: [Place: [Int]] = [:]  // the one that is worth most first
    var followers: [Int: [Int]] = [:]
    var isFollower: Set<Int> = []
    for number in order {
      let places = places(of: drafts[number])
      let near = places.lazy.flatMap { leaders[$0] ?? [] }
      if let leader = near.first(where: { isSame(drafts[$0], drafts[number]) }) {
        followers[leader, default: []].append(number)
        isFollower.insert(number)
      } else {
        for place in places { leaders[place, default: []].append(number) }
      }
    }
    return drafts.indices.filter { !isFollower.contains($0) }.map { number in
      (followers[number] ?? []).reduce(drafts[number]) { Self.joined($0, drafts[$1]) }
    }
  }

  /// Two ideas with so many common topics share one of these, their rarest: a topic that hundreds of ideas name brings
  /// no two of them together, so that not all of them must be compared.
  private func places(of draft: IdeaDraft) -> [Place] {
    let topics = draft.topics.sorted { (spread[$0]!, $0) < (spread[$1]!, $1) }
    let count = topics.count - Int((Self.share * Double(topics.count)).rounded(.up)) + 1
    return topics.prefix(count).map { Place(kind: draft.kind, topic: $0) }
  }

  private func isSame(_ left: IdeaDraft, _ right: IdeaDraft) -> Bool {
    guard left.kind == right.kind else { return false }
    let common = Set(left.topics).intersection(right.topics).count
    let all = left.topics.count + right.topics.count - common
    // What is joined is one product only with all that the other joins.
    return left.kind == .derivedProduct ? common == all : Double(common) >= Self.share * Double(all)
  }

  private static func joined(_ first: IdeaDraft, _ second: IdeaDraft) -> IdeaDraft {
    var one = first
    one.topics = (first.topics + second.topics).uniqueSorted()
    one.evidence += second.evidence.filter { !first.evidence.contains($0) }
    one.connectors = (first.connectors + second.connectors).uniqueSorted()
    one.remedies = (first.remedies + second.remedies).uniqueSorted()
    if first.description != second.description, first.kind != .derivedProduct {
      one.description += " \(second.description)"
    }
    if first.reasoning != second.reasoning { one.reasoning += " \(second.reasoning)" }
    // What both gain by the same topics counts once.
    one.value += second.value.filter { figure in !first.value.contains { $0.name == figure.name } }
    one.confidence += second.confidence.filter { part in !first.confidence.contains { $0.name == part.name } }
    // One statement joins from one topic; what the other joins stays evidence.
    if first.kind != .derivedProduct { one.joins = (first.joins + second.joins).uniqueSorted() }
    return one
  }
}
