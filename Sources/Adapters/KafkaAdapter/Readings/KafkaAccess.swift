import Librdkafka
import Mesh
import Ports

/// Who may do what, from the rules that the cluster keeps.
enum KafkaAccess {
  static let right = "Describe on the cluster"

  /// librdkafka gives the same empty list whether there is nothing, or the cluster refused to say.
  static let noneShown =
    "no rule was shown: there is none, or \(right) is missing, or no authorizer is configured; librdkafka does not tell "
    + "them apart"

  static func reading(_ rules: [AccessRule]) -> Reading<[Access]> {
    guard !rules.isEmpty else { return Reading([], unknown: [Unknown("access", why: noneShown)]) }
    var access: Set<Access> = []
    var findings: Set<Finding> = []
    var others = 0
    for rule in rules {
      let resource: Access.Resource
      switch rule.resource {
      case .topic: resource = .topic
      case .group: resource = .group
      case .cluster: resource = .cluster
      case .other:
        others += 1
        continue
      }
      guard rule.isAllowed else {
        findings.insert(
          Finding(
            rule: "denying-access-rule", subject: rule.name,
            message: "A rule denies `\(rule.principal)` \(rule.operation) on the \(resource.rawValue) "
              + "`\(rule.name)`\(rule.isPrefix ? " and all names that begin so" : "") from host `\(rule.host)`; what is "
              + "listed as access does not take that off."))
        continue
      }
      access.insert(
        Access(
          principal: rule.principal, operation: rule.operation, resource: resource, name: rule.name,
          isPrefix: rule.isPrefix))
    }
    return Reading(
      access.sorted {
        ($0.principal, $0.resource.rawValue, $0.name, $0.operation, $0.isPrefix ? 1 : 0)
          < ($1.principal, $1.resource.rawValue, $1.name, $1.operation, $1.isPrefix ? 1 : 0)
      },
      unknown: others == 0
        ? []
        : [
          Unknown(
            "\(others) access rules", why: "they are of a kind of resource that is not shown, such as transactions")
        ],
      findings: findings.sorted())
  }
}
