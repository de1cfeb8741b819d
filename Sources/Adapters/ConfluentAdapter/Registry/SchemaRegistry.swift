package import Libcurl
public import Mesh
public import Ports

/// Answers which schemas are registered, from a registry that speaks Confluent's words.
///
/// Schemas are listed in bulk, where the registry can: the number of requests grows with pages. The compatibility mode of
/// a subject can only be asked for one by one, so that only so many are asked for.
public struct SchemaRegistry: SubjectSource {
  private let api: WebAPI
  private let mostModes: Int
  private let topics: @Sendable () async -> [TopicName]?

  /// How many subjects are asked for their own compatibility mode, where nothing else is said.
  public static let mostModes = 500

  /// - Parameters:
  ///   - mostModes: how many subjects are asked for their own compatibility mode.
  ///   - topics: the topics of the platform, whose subjects are asked first.
  public init(
    url: String, credentials: Credentials, time: any TimeSource, tempo: WebTempo = WebTempo(),
    mostModes: Int = SchemaRegistry.mostModes, topics: (any TopicSource)? = nil
  ) throws(PortError) {
    self.init(
      url: url, credentials: credentials, time: time, client: try WebAPI.client(), tempo: tempo, mostModes: mostModes
    ) {
      // Where they cannot be read now, names alone decide.
      do throws(PortError) { return try await topics?.topics().value.map(\.name) } catch { return nil }
    }
  }

  package init(
    url: String, credentials: Credentials, time: any TimeSource, client: any HTTPClient, tempo: WebTempo,
    mostModes: Int = SchemaRegistry.mostModes, topics: @escaping @Sendable () async -> [TopicName]? = { nil }
  ) {
    api = WebAPI(
      WebParty(
        url: url, credentials: credentials, name: "schema registry", setting: "schema_registry.url",
        variables: "MESHGEN_REGISTRY_KEY and MESHGEN_REGISTRY_SECRET"),
      client: client, time: time, tempo: tempo, accept: "application/vnd.schemaregistry.v1+json, application/json")
    self.mostModes = mostModes
    self.topics = topics
  }

  public func subjects() async throws(PortError) -> Reading<[Subject]> {
    let api = api.begun()
    var listing = RegistryListing(api)
    do throws(WebRefusal) { try await listing.read() } catch { throw error.error }
    await listing.resolveReferences()
    var modes = RegistryModes(api, most: mostModes)
    let subjects = await modes.added(to: listing.found.values.sorted { $0.name < $1.name }, topics: topics)
    return Reading(
      (subjects + listing.pinned).inOrder, unknown: (listing.unknown + modes.unknown).sorted(),
      findings: listing.findings.sorted())
  }
}
