internal import Mesh

/// A right that whoever plays a part is given on one resource.
struct GrantView: View {
  let grant: AccessGrant
  let key: String
  /// Whether its resource is named by its role, too: the usual role of a part has the plain name, whatever else the part
  /// is given, so that a further role renames nothing.
  let isFurther: Bool
  /// Whether the cluster knows ACLs only: on a basic one, no role can be bound to a topic or a group.
  let isACL: Bool

  var resource: AccessGrant.Resource { grant.resource }

  var place: Place? {
    switch resource {
    case .topic: Place(topic: TopicName(grant.name))
    case .subject: Place(subject: SubjectName(grant.name))
    case .group: nil
    }
  }

  static let form = ViewForm<GrantView>([
    .text("resource", "The name of its resource.") { $0.name(withRole: $0.isFurther) },
    .text("variable", "The variable with the principals.") { HCL.variable(PartView.variable(of: $0.grant.part)) },
    .text("key", "The topic under which the principals stand in the variable.") { HCL.string($0.key) },
    .flag("isACL", "Whether it is given by ACLs, as on a basic cluster.") { $0.isACL },
    .text("operations", "The operations of the role, as a list, for ACLs.") { HCL.list(operations($0.grant.role)) },
    .text("kind", "TOPIC or GROUP, for ACLs.") { HCL.string($0.resource == .group ? "GROUP" : "TOPIC") },
    .text("match", "LITERAL or PREFIXED, for ACLs.") { HCL.string($0.grant.isPrefix ? "PREFIXED" : "LITERAL") },
    .text("name", "The topic, group or subject.") { HCL.string($0.grant.name) },
    .flag("isGroup", "Whether it is a right on a group, for all principals of the part.") { $0.resource == .group },
    .flag("isSubject", "Whether it is a right on a subject.") { $0.resource == .subject },
    .flag("isTopic", "Whether it is a right on a topic.") { $0.resource == .topic },
    .text("role", "The role.") { HCL.string($0.grant.role) },
    .text("pattern", "The topic, group or subject, between quotes; `*` behind the beginning of a name.") { view in
      HCL.joined([HCL.resourceName(view.grant.name)] + (view.grant.isPrefix ? [HCL.variable("*")] : []))
    },
  ])

  func name(withRole: Bool) -> HCL {
    let name = HCL.identifier(grant.name + (grant.isPrefix ? "*" : ""))
    let role = withRole ? [HCL.identifier(grant.role)] : []
    return HCL.joined(
      [HCL.identifier(grant.part.rawValue), HCL.identifier(grant.resource.rawValue), name] + role, by: "_")
  }

  /// The grants without doubles, sorted.
  static func all(_ approved: ApprovedSolution) -> [GrantView] {
    var byRight: [AccessGrant: AccessGrant] = [:]
    for grant in approved.solution.access {
      var right = grant
      right.principals = []
      byRight[right] = grant
    }
    let grants = byRight.keys.sorted { ($0, $0.isPrefix ? 1 : 0) < ($1, $1.isPrefix ? 1 : 0) }
    let written = Set(approved.topics.filter { !$0.exists }.map(\.name.rawValue))
    return grants.map { grant in
      GrantView(
        grant: grant, key: key(of: grant, in: approved),
        isFurther: grant.role != usualRole(of: grant, isWritten: written.contains(grant.name)),
        isACL: approved.solution.cluster.kind == "basic" && grant.resource != .subject)
    }
  }

  private static func usualRole(of grant: AccessGrant, isWritten: Bool) -> String {
    switch grant.part {
    case .steward: "ResourceOwner"
    case .producer where grant.resource == .topic: "DeveloperWrite"
    case .processing where grant.resource == .topic && isWritten: "DeveloperWrite"
    case .consumer, .producer, .processing: "DeveloperRead"
    }
  }

  /// What a role may do, in the words of ACLs.
  private static func operations(_ role: String) -> [String] {
    switch role {
    case "DeveloperRead": ["DESCRIBE", "READ"]
    case "DeveloperWrite": ["DESCRIBE", "WRITE"]
    case "DeveloperManage": ["ALTER", "ALTER_CONFIGS", "CREATE", "DELETE", "DESCRIBE", "DESCRIBE_CONFIGS"]
    case "ResourceOwner": ["ALL"]
    default: ["DESCRIBE"]
    }
  }

  /// The topic under which a grant's principals are listed.
  static func key(of grant: AccessGrant, in approved: ApprovedSolution) -> String {
    grant.resource == .subject ? approved.topic(of: grant.name) : grant.name
  }
}

/// A part, and the variable with the principals that play it.
struct PartView: View {
  let part: AccessGrant.Part
  let keys: [String]

  static let form = ViewForm<PartView>([
    .text("variable", "The name of the variable with its principals.") { HCL.variable(variable(of: $0.part)) },
    .text("does", "What it is for, for a comment or a description.") { HCL.fragment(words($0.part)) },
  ])

  static func all(_ approved: ApprovedSolution) -> [PartView] {
    Dictionary(grouping: approved.solution.access, by: \.part).sorted { $0.key.rawValue < $1.key.rawValue }
      .map { part, grants in
        let keys = grants.filter { $0.resource != .group }.map { GrantView.key(of: $0, in: approved) }
        return PartView(part: part, keys: Set(keys).sorted())
      }
  }

  static func variable(of part: AccessGrant.Part) -> StaticString {
    switch part {
    case .producer: "producers"
    case .consumer: "consumers"
    case .steward: "stewards"
    case .processing: "processing"
    }
  }

  static func words(_ part: AccessGrant.Part) -> String {
    switch part {
    case .producer: "write to a topic"
    case .consumer: "read a topic"
    case .steward: "look after a topic and its schemas"
    case .processing: "run the statements that read or write a topic"
    }
  }
}
