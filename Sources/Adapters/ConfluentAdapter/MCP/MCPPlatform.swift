package import Libcurl
public import Mesh
public import Ports
import Schemas

/// Answers what a server such as mcp-confluent knows of a platform. Everything is read in one conversation.
public actor MCPPlatform: TopicSource, SubjectSource, ConnectorSource, GroupSource {
  /// Where the server is.
  public enum Server: Sendable {
    /// A program that is started, with its arguments, and the variables of which it gets what is not meshgen's own.
    case command([String], variables: [String: String])
    /// One that runs already.
    case url(String, Credentials)
  }

  private let server: Server
  private let name: ClusterName
  private let environment: EnvironmentName
  private let clusterId: String?
  private let environmentId: String?
  private let time: any TimeSource
  private let client: any HTTPClient
  private let tempo: WebTempo
  /// What it told, or why it told nothing: one that does not work is not asked again for each part.
  private var read: Result<MCPReading.Parts, PortError>?

  public init(
    _ server: Server, name: ClusterName, environment: EnvironmentName, clusterId: String? = nil,
    environmentId: String? = nil, time: any TimeSource, tempo: WebTempo = WebTempo()
  ) throws(PortError) {
    self.init(
      server, name: name, environment: environment, clusterId: clusterId, environmentId: environmentId, time: time,
      client: try WebAPI.client(), tempo: tempo)
  }

  package init(
    _ server: Server, name: ClusterName, environment: EnvironmentName, clusterId: String? = nil,
    environmentId: String? = nil, time: any TimeSource, client: any HTTPClient, tempo: WebTempo
  ) {
    self.server = server
    self.name = name
    self.environment = environment
    self.clusterId = clusterId
    self.environmentId = environmentId
    self.time = time
    self.client = client
    self.tempo = tempo
  }

  public func cluster() async throws(PortError) -> Cluster {
    var cluster = Cluster(name: name, environment: environment)
    cluster.clusterId = clusterId
    cluster.environmentId = environmentId
    return cluster
  }

  public func topics() async throws(PortError) -> Reading<[Topic]> { try await parts().topics.get() }

  public func subjects() async throws(PortError) -> Reading<[Subject]> { try await parts().subjects.get() }

  public func connectors() async throws(PortError) -> Reading<[Connector]> { try await parts().connectors.get() }

  public func usage() async throws(PortError) -> Usage { try await parts().usage.get() }

  private func parts() async throws(PortError) -> MCPReading.Parts {
    if let read { return try read.get() }
    do throws(PortError) {
      let parts = try await conversation()
      read = .success(parts)
      return parts
    } catch {
      if error.reason != .cancelled { read = .failure(error) }
      throw error
    }
  }

  private func conversation() async throws(PortError) -> MCPReading.Parts {
    let reading = MCPReading(clusterId: clusterId, environmentId: environmentId, connections: 4)
    let tempo = tempo.begun()
    switch server {
    case .command(let command, let variables):
      return try await MCPChild.session(command, variables: variables) { transport in
        await MCPPlatform.outcome(reading, transport, tempo)
      }
    case .url(let url, let credentials):
      let web = MCPWeb(url: url, credentials: credentials, client: client, time: time, tempo: tempo)
      return try await Self.outcome(reading, web, tempo).get()
    }
  }

  private static func outcome(
    _ reading: MCPReading, _ transport: any MCPTransport, _ tempo: WebTempo
  ) async -> Result<MCPReading.Parts, PortError> {
    do throws(PortError) {
      let session = try await MCPSession.open(transport, tempo)
      return .success(try await reading.parts(of: session))
    } catch { return .failure(error) }
  }
}
