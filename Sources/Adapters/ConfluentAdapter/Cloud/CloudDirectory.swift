import Libcurl
import Mesh
import Ports
import Schemas

/// Finds the environment, the cluster and the registry in the control plane, once.
actor CloudDirectory {
  struct Entry: Sendable {
    var organization: String?
    /// Why the organization is not known.
    var organizationRefusal: PortError?
    var environment: String
    var governance: Cluster.Governance?
    var cluster: String
    var cloud: String?
    var region: String?
    var kind: String?
    var bootstrap: String?
    var httpEndpoint: String?
    var registry: String?
    /// Why the registry is not known.
    var registryRefusal: PortError?
    var registryEndpoint: String?
    var catalogEndpoint: String?
    var unknown: [Unknown] = []
  }

  let settings: CloudSettings
  private var found: Entry?

  init(_ settings: CloudSettings) { self.settings = settings }

  /// - Parameter plane: the control plane, with the time that the reading has which needs to know.
  func entry(_ plane: WebAPI) async throws(PortError) -> Entry {
    if let found { return found }
    do throws(WebRefusal) {
      let entry = try await look(plane)
      found = entry
      return entry
    } catch { throw error.error }
  }

  private func look(_ plane: WebAPI) async throws(WebRefusal) -> Entry {
    let environments = try await plane.pages("/org/v2/environments?page_size=100", doing: "Listing the environments")
    let environment = try one(of: environments, settings.environment, "environment")
    let id = environment["id"]?.text ?? ""
    let clusters = try await plane.pages(
      "/cmk/v2/clusters?environment=\(WebAPI.encoded(id))&page_size=100", doing: "Listing the clusters of \(id)")
    let cluster = try one(of: clusters, settings.cluster, "cluster")
    let spec = cluster["spec"]
    var entry = Entry(environment: id, cluster: cluster["id"]?.text ?? "")
    entry.governance = environment["stream_governance_config"]?["package"]?.text
      .flatMap { Cluster.Governance(rawValue: $0.lowercased()) }
    entry.cloud = spec?["cloud"]?.text
    entry.region = spec?["region"]?.text
    entry.kind = spec?["config"]?["kind"]?.text?.lowercased()
    entry.httpEndpoint = spec?["http_endpoint"]?.text
    entry.bootstrap = spec?["kafka_bootstrap_endpoint"]?.text.map { text in
      text.firstRange(of: "://").map { String(text[$0.upperBound...]) } ?? text
    }
    switch await plane.listed(
      "/srcm/v3/clusters?environment=\(WebAPI.encoded(id))&page_size=100",
      doing: "Looking for the schema registry of \(id)")
    {
    case .success(let registries):
      let registry = registries.items.first
      entry.registry = registry?["id"]?.text
      entry.registryEndpoint = registry?["spec"]?["http_endpoint"]?.text
      entry.catalogEndpoint = registry?["spec"]?["catalog_http_endpoint"]?.text ?? entry.registryEndpoint
    case .failure(let refusal):
      entry.registryRefusal = refusal.error
      entry.unknown.append(Unknown("schema registry of \(id)", from: refusal.error))
    }
    switch await plane.listed("/org/v2/organizations", doing: "Reading the organization") {
    case .success(let organizations): entry.organization = organizations.items.first?["id"]?.text
    case .failure(let refusal): entry.organizationRefusal = refusal.error
    }
    return entry
  }

  /// The one that is named, or the only one there is.
  private func one(of list: WebList, _ id: String?, _ kind: String) throws(WebRefusal) -> JSONValue {
    let items = list.items
    let ids = items.compactMap { $0["id"]?.text }.sorted()
    if let id, let item = items.first(where: { $0["id"]?.text == id }) { return item }
    // In the rest of the list there may be the one, or another one.
    if let cut = list.cut { throw cut }
    if id == nil, items.count == 1 { return items[0] }
    let shown = ids.isEmpty ? "none" : ids.prefix(20).joined(separator: ", ")
    throw WebRefusal(
      status: 200, code: nil,
      error: PortError(
        .notFound,
        id.map { "Confluent Cloud has no \(kind) `\($0)` that the key may see; it may see \(shown)." }
          ?? "Confluent Cloud has \(items.count) \(kind)s that the key may see: \(shown).",
        remedy: "Name one with `confluent.\(kind)` in meshgen.yaml."))
  }
}
