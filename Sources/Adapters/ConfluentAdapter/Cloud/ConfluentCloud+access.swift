public import Mesh
public import Ports
import Schemas

// Who may do what: role bindings of the environment, ACLs of the cluster, and whose the accounts are.
extension ConfluentCloud {
  public func access() async throws(PortError) -> Reading<[Access]> {
    let tempo = tempo.begun()
    let plane = plane(tempo)
    let entry = try await directory.entry(plane)
    var reading = Reading<[Access]>([])
    var refusals: [WebRefusal] = []
    var names: [String: String] = [:]
    switch await plane.listed("/iam/v2/service-accounts?page_size=100", doing: "Listing the service accounts") {
    case .success(let accounts):
      for account in accounts.items {
        if let id = account["id"]?.text { names["User:\(id)"] = account["display_name"]?.text }
      }
      reading.unknown += accounts.rest(of: "names of the service accounts")
    case .failure(let refusal):
      reading.unknown.append(Unknown("names of the service accounts", from: refusal.error))
    }
    if let organization = entry.organization {
      let pattern = "crn://confluent.cloud/organization=\(organization)/environment=\(entry.environment)*"
      switch await plane.listed(
        "/iam/v2/role-bindings?crn_pattern=\(WebAPI.encoded(pattern))&page_size=100", doing: "Listing the role bindings"
      )
      {
      case .success(let bindings):
        reading.value += bindings.items.compactMap { Self.binding($0, cluster: entry.cluster, names) }
        reading.unknown += bindings.rest(of: "role bindings")
      case .failure(let refusal):
        refusals.append(refusal)
        reading.unknown.append(Unknown("role bindings", from: refusal.error))
      }
    } else {
      reading.unknown.append(
        entry.organizationRefusal.map { Unknown("role bindings", from: $0) }
          ?? Unknown(
            "role bindings", why: "the key may see no organization",
            failure: .init(isDenied: true, remedy: "Give the cloud key a role in the organization.")))
    }
    do throws(PortError) {
      switch await (try kafka(entry, tempo)).listed("/acls", doing: "Listing the ACLs") {
      case .success(let acls):
        reading.value += acls.items.compactMap { Self.rule($0, names) }
        reading.findings += Set(acls.items.compactMap(Self.denial)).sorted()
        reading.unknown += acls.rest(of: "ACLs")
      case .failure(let refusal):
        refusals.append(refusal)
        reading.unknown.append(Unknown("ACLs", from: refusal.error))
      }
    } catch { reading.unknown.append(Unknown("ACLs", from: error)) }
    if refusals.count == 2, reading.value.isEmpty { throw refusals[0].error }
    return reading
  }

  /// `crn://…/cloud-cluster=lkc-1/kafka=lkc-1/topic=orders*`
  static func binding(_ json: JSONValue, cluster: String, _ names: [String: String]) -> Access? {
    guard let principal = json["principal"]?.text, let role = json["role_name"]?.text,
      let crn = json["crn_pattern"]?.text
    else { return nil }
    var parts: [(key: String, value: String)] = []
    for part in crn.split(separator: "/") {
      guard let equals = part.firstIndex(of: "=") else { continue }
      parts.append((String(part[..<equals]), String(part[part.index(after: equals)...])))
    }
    // A binding of another cluster of the same environment says nothing here.
    if let other = parts.first(where: { $0.key == "cloud-cluster" })?.value, other != cluster, other != "*" {
      return nil
    }
    guard let last = parts.last else { return nil }
    let resource: Access.Resource =
      switch last.key {
      case "topic": .topic
      case "group": .group
      case "subject": .subject
      default: .cluster
      }
    let isPrefix = resource != .cluster && last.value.hasSuffix("*")
    return Access(
      principal: principal, operation: role, resource: resource,
      name: isPrefix ? String(last.value.dropLast()) : last.value,
      isPrefix: isPrefix, displayName: names[principal])
  }

  static func rule(_ json: JSONValue, _ names: [String: String]) -> Access? {
    // What is denied is no access; anything else than these is not asked about.
    guard json["permission"]?.text == "ALLOW", let principal = json["principal"]?.text,
      let operation = json["operation"]?.text, let name = json["resource_name"]?.text, let resource = resource(json)
    else { return nil }
    let isPrefix = json["pattern_type"]?.text == "PREFIXED" || name == "*"
    return Access(
      principal: principal, operation: operation, resource: resource, name: name == "*" ? "" : name, isPrefix: isPrefix,
      displayName: names[principal])
  }

  /// What a rule takes away; nil for one that grants.
  static func denial(_ json: JSONValue) -> Finding? {
    guard json["permission"]?.text == "DENY", let principal = json["principal"]?.text,
      let operation = json["operation"]?.text, let name = json["resource_name"]?.text, let resource = resource(json)
    else { return nil }
    let more = json["pattern_type"]?.text == "PREFIXED" ? " and all names that begin so" : ""
    return Finding(
      rule: "denying-access-rule", subject: name,
      message: "A rule denies `\(principal)` \(operation) on the \(resource.rawValue) `\(name)`\(more) from host "
        + "`\(json["host"]?.text ?? "*")`; what is listed as access does not take that off.")
  }

  private static func resource(_ json: JSONValue) -> Access.Resource? {
    switch json["resource_type"]?.text {
    case "TOPIC": .topic
    case "GROUP": .group
    case "CLUSTER": .cluster
    default: nil
    }
  }
}
