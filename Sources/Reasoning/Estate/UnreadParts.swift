internal import Mesh

/// What of an estate could not be read, by what it concerns: a part of a cluster, or one item only.
struct UnreadParts {
  /// What a rule takes to be missing where it was read, and not found.
  enum Part: CaseIterable { case schemas, owners, tags }

  /// An unknown, and the cluster of which it was said; nil for all of them.
  private struct Gap {
    var what: String
    var why: String
    var cluster: ClusterName?

    func concerns(_ topic: ClusterName?) -> Bool { cluster == nil || topic == nil || cluster == topic }
  }

  private let parts: [Part: [Gap]]
  private let usage: [Gap]
  /// Subjects and topics of which one thing could not be read, by name.
  let subjects: Set<SubjectName>
  let topicsWithoutOwner: Set<TopicName>

  init(_ estate: Estate) {
    let clusters = estate.clusters.map(\.name)
    func gap(_ unknown: Unknown) -> Gap {
      for cluster in clusters {
        let end = " of the cluster \(cluster)"
        guard unknown.what.hasSuffix(end) else { continue }
        return Gap(what: String(unknown.what.dropLast(end.count)), why: unknown.why, cluster: cluster)
      }
      return Gap(what: unknown.what, why: unknown.why, cluster: nil)
    }
    let gaps = estate.unknown.map(gap)
    parts = Dictionary(
      uniqueKeysWithValues: Part.allCases.map { part in (part, gaps.filter { Self.isWhole($0.what, part) }) })
    usage = estate.usage.unknown.sorted().map(gap)
    subjects = Set(
      gaps.compactMap { Self.rest(of: $0.what, after: ["schema of the subject ", "subject "]) }.map { SubjectName($0) })
    topicsWithoutOwner = Set(gaps.compactMap { Self.rest(of: $0.what, after: ["owner of "]) }.map { TopicName($0) })
  }

  /// Whether a part was not read whole on a cluster, so that nothing follows there from what is missing.
  func isUnknown(_ part: Part, on cluster: ClusterName?) -> Bool {
    parts[part]!.contains { $0.concerns(cluster) }
  }

  /// What is not known of the groups that may read from a cluster, with its reason; nil where nothing is.
  func ofGroups(on cluster: ClusterName?) -> String? {
    let gaps = usage.filter { $0.concerns(cluster) }
    guard let first = gaps.first else { return nil }
    let more = gaps.count - 1
    return "\(first.what) (\(first.why))" + (more == 0 ? "" : " and \(Numbers.counted(more, "things")) more")
  }

  /// Whether sources say so of a part, or of a rest of it that they do not name.
  private static func isWhole(_ what: String, _ part: Part) -> Bool {
    let what = what.lowercased()
    switch part {
    case .schemas:
      return ["schemas", "subjects", "schema registry"].contains(what) || what.hasPrefix("schema registry of ")
        || what.hasPrefix("schemas after the first ") || isRest(what)
    case .owners: return ["owners", "owners of the topics"].contains(what)
    case .tags:
      return ["tags", "tags of the topics"].contains(what) || what.hasPrefix("tags of the topics after the first ")
    }
  }

  /// `5 further subjects`, `schemas of 5 further subjects`
  private static func isRest(_ what: String) -> Bool {
    let words = what.split(separator: " ")
    return words.suffix(2) == ["further", "subjects"] && words.dropLast(2).last.flatMap { Int($0) } != nil
  }

  private static func rest(of what: String, after beginnings: [String]) -> String? {
    beginnings.first { what.hasPrefix($0) }.map { String(what.dropFirst($0.count)) }
  }
}
