internal import Mesh

/// One way to tell topics apart, such as by namespace or by who writes them: the groups that it gives.
struct TopicPartition {
  enum Source: String {
    case level, owner, namespace, writer, connector, firstWord

    /// Topics that are called alike belong together, even where there is one such name only.
    var isOfNames: Bool { self == .level || self == .firstWord }

    /// Whether it is made of what the other is made of, so that they cannot confirm each other.
    func repeats(_ other: Self) -> Bool { [self, other] == [.owner, .writer] || [self, other] == [.writer, .owner] }

    /// How far such a source is trusted where nothing else speaks.
    var weight: Double {
      switch self {
      case .level: 1
      case .owner: 0.97
      case .namespace: 0.95
      case .writer: 0.85
      case .connector: 0.7
      case .firstWord: 0.6
      }
    }
  }

  var source: Source
  /// Whether a topic that stands alone in it may still go with those that another way puts it beside.
  var leavesSingles = false
  /// Whether its names are those of teams, which say who and not what.
  var isOfTeams = false
  /// Only groups of two and more say that topics belong together.
  var groups: [String: [TopicName]]

  /// The share of topics that it puts beside another one, less the more of them stand in one group.
  func reach(of count: Int) -> Double {
    let sizes = groups.values.map(\.count).filter { $0 > 1 }
    guard count > 0, groups.count > 1, let largest = sizes.max() else { return 0 }
    let share = Double(largest) / Double(count)
    return Double(sizes.reduce(0, +)) / Double(count) * (1 - share * share)
  }

  /// How far two ways agree on which topics stand together: the F1 of pairs, over the topics that both know.
  func agreement(with other: Self) -> Double? {
    var place: [TopicName: String] = [:]
    for (group, topics) in other.groups { for topic in topics { place[topic] = group } }
    var cells: [String: Int] = [:]
    var (mine, both) = (0.0, 0.0)
    var theirs: [String: Int] = [:]
    var known = 0
    for topics in groups.values {
      cells.removeAll(keepingCapacity: true)
      var size = 0
      for topic in topics {
        guard let there = place[topic] else { continue }
        cells[there, default: 0] += 1
        theirs[there, default: 0] += 1
        size += 1
      }
      known += size
      mine += Self.pairs(size)
      both += cells.values.map(Self.pairs).reduce(0, +)
    }
    let sum = mine + theirs.values.map(Self.pairs).reduce(0, +)
    return known < 4 || sum == 0 ? nil : 2 * both / sum
  }

  private static func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
}
