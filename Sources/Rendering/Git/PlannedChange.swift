internal import Mesh

/// What a plan of a product's code does in the environment from which the estate was read.
struct PlannedChange: Hashable, Sendable {
  var imported = 0
  var added = 0
  var bound = 0
  var changed = 0
  var removed = 0

  init(_ approved: ApprovedSolution) {
    // What is merged is in the state already.
    let merged = Set(approved.solution.chapters.filter(\.isMerged).flatMap(\.topics))
    for topic in approved.topics where !merged.contains(topic.name) {
      if topic.exists { imported += 1 } else { added += 1 }
      bound += topic.tags.count + (approved.solution.dataGovernance.usesBusinessMetadata ? 1 : 0)
      for schema in topic.schemas {
        if schema.exists { imported += 1 } else { added += 1 }
        if schema.compatibility != nil { if schema.compatibilityExists { imported += 1 } else { added += 1 } }
        bound += Set(schema.fieldTags).count
      }
    }
    imported += (approved.solution.connectors ?? []).count { !$0.topics.allSatisfy(merged.contains) }
    if merged.isEmpty {
      added += approved.solution.processing.count
      bound += approved.solution.access.reduce(0) { $0 + Set($1.principals).count }
    }
    let changes = approved.solution.changes
    bound += Set(changes.filter { $0.kind == .classify && merged.contains($0.topic) }.map(\.field)).count
    changed =
      Set(changes.filter { $0.kind == .partitions || $0.kind == .setting }.map(\.topic)).count
      + Set(changes.filter { $0.kind == .compatibility }.map(\.topic)).count
    guard approved.managedWhatItRetires else { return }
    removed = approved.solution.retirements.reduce(0) { $0 + 1 + $1.subjects.count }
    removed += Set(approved.solution.retirements.flatMap { $0.connectors ?? [] }).count
  }
}
