internal import Mesh

/// The least rights that producers, consumers, the steward and the processing need.
struct AccessPlan {
  private let state: StateIndex

  init(_ state: StateIndex) { self.state = state }

  func grants(
    product: ProposalID, topics: [(topic: TopicName, subjects: [SubjectName], isNew: Bool)],
    processing: (reads: [(topic: TopicName, subjects: [SubjectName])], isNeeded: Bool)
  ) -> [AccessGrant] {
    var grants: [AccessGrant] = []
    for entry in topics {
      let name = entry.topic.rawValue
      if !entry.isNew {
        grants.append(
          AccessGrant(
            part: .producer, resource: .topic, name: name, role: "DeveloperWrite",
            principals: principals(.topic, name, Self.writing)))
        grants += entry.subjects.map { subject in
          AccessGrant(
            part: .producer, resource: .subject, name: subject.rawValue, role: "DeveloperRead",
            principals: principals(.topic, name, Self.writing))
        }
      } else {
        grants.append(AccessGrant(part: .processing, resource: .topic, name: name, role: "DeveloperWrite"))
        grants += entry.subjects.map {
          AccessGrant(part: .processing, resource: .subject, name: $0.rawValue, role: "DeveloperRead")
        }
      }
      let readers = principals(.topic, name, Self.reading)
      grants.append(
        AccessGrant(part: .consumer, resource: .topic, name: name, role: "DeveloperRead", principals: readers))
      grants += entry.subjects.map {
        AccessGrant(part: .consumer, resource: .subject, name: $0.rawValue, role: "DeveloperRead", principals: readers)
      }
      grants.append(
        AccessGrant(
          part: .steward, resource: .topic, name: name, role: "ResourceOwner",
          principals: principals(.topic, name, Self.owning)))
      grants += entry.subjects.map {
        AccessGrant(
          part: .steward, resource: .subject, name: $0.rawValue, role: "ResourceOwner",
          principals: principals(.subject, $0.rawValue, Self.owning))
      }
    }
    if !topics.isEmpty {
      grants.append(
        AccessGrant(part: .consumer, resource: .group, name: "\(product)-", isPrefix: true, role: "DeveloperRead"))
    }
    if processing.isNeeded {
      for entry in processing.reads {
        grants.append(
          AccessGrant(part: .processing, resource: .topic, name: entry.topic.rawValue, role: "DeveloperRead"))
        grants += entry.subjects.map {
          AccessGrant(part: .processing, resource: .subject, name: $0.rawValue, role: "DeveloperRead")
        }
      }
    }
    return Set(grants).sorted()
  }

  private static let writing: Set<String> = ["developerwrite", "write"]
  private static let reading: Set<String> = ["developerread", "read"]
  private static let owning: Set<String> = ["resourceowner"]

  /// Who holds the right on this very resource today; a right on a whole prefix is wider than needed and is not taken over.
  private func principals(_ resource: Access.Resource, _ name: String, _ operations: Set<String>) -> [String] {
    state.access(to: resource, name).filter { operations.contains($0.operation.lowercased()) }
      .map(\.principal).uniqueSorted()
  }
}
