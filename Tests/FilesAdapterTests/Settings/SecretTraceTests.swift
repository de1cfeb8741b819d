import FilesAdapter
import Mesh
import Testing

@Suite struct SecretTraceTests {
  @Test(arguments: [
    ("hosting: {kind: gitlab, token: abc}", "`hosting.token` is a key for a secret", "GITLAB_TOKEN"),
    (
      "clusters: [{kafka: {sasl.password: x}}]", "`clusters[0].kafka.sasl.password` is a key for a secret",
      "MESHGEN_KAFKA_SECRET"
    ),
    (
      "clusters: [{schema_registry: {url: \"https://me:hunter2@registry\"}}]",
      "`clusters[0].schema_registry.url` looks like a secret", "MESHGEN_REGISTRY_SECRET"
    ),
    (
      "clusters: [{mcp: {command: [run, \"--api-secret=hunter2\"]}}]",
      "`clusters[0].mcp.command[1]` looks like a secret", "the MCP server reads"
    ),
    (
      "clusters: [{schema_registry: {url: \"https://registry/?token=hunter2\"}}]",
      "`clusters[0].schema_registry.url` looks like a secret", "MESHGEN_REGISTRY_SECRET"
    ),
    (
      "clusters: [{connect: [{url: \"https://connect:8083/a?x=1&api_key=hunter2#b\"}]}]",
      "`clusters[0].connect[0].url` looks like a secret", "MESHGEN_CONNECT_SECRET"
    ),
    (
      "hosting: {kind: github, url: \"https://git.acme.com/api/v3?x#access_token=hunter2\"}",
      "`hosting.url` looks like a secret", "GITHUB_TOKEN"
    ),
    (
      "clusters: [{mcp: {url: \"https://mcp/?%74oken=hunter2\"}}]", "`clusters[0].mcp.url` looks like a secret",
      "the MCP server reads"
    ),
    (
      "clusters: [{kafka: {properties: {sasl.jaas.config: 'x.PlainLoginModule required username=\"me\" password=\"hunter2\";'}}}]",
      "`clusters[0].kafka.properties.sasl.jaas.config` looks like a secret", "MESHGEN_KAFKA_SECRET"
    ),
    (
      "clusters: [{kafka: {properties: {sasl.oauthbearer.config: 'scope=read clientSecret=hunter2'}}}]",
      "`clusters[0].kafka.properties.sasl.oauthbearer.config` looks like a secret", "MESHGEN_KAFKA_SECRET"
    ),
    // A password may begin like a variable.
    (
      "clusters: [{schema_registry: {url: \"https://registry/?token=$hunter2\"}}]",
      "`clusters[0].schema_registry.url` looks like a secret", "MESHGEN_REGISTRY_SECRET"
    ),
    (
      "clusters: [{schema_registry: {url: \"https://registry/?token={hunter}2\"}}]",
      "`clusters[0].schema_registry.url` looks like a secret", "MESHGEN_REGISTRY_SECRET"
    ),
    ("reasoner: {api_key: x}", "`reasoner.api_key` is a key for a secret", "ANTHROPIC_API_KEY"),
    ("mesh: {name: \(Self.gitHubToken)}", "`mesh.name` looks like a secret", "GITHUB_TOKEN"),
    (
      "clusters: [{confluent: {cluster: \(Self.random)}}]", "`clusters[0].confluent.cluster` looks like a secret",
      "MESHGEN_CLOUD_SECRET"
    ),
    (
      "commit: {name: \"-----BEGIN RSA PRIVATE KEY-----\"}", "`commit.name` looks like a secret",
      "docs/configuration.md"
    ),
  ])
  func `a secret is refused without being repeated`(text: String, message: String, remedy: String) {
    let refusal = #expect(throws: Refusal.self) { try SettingsFile.read(text, named: "meshgen.yaml") }
    #expect(refusal?.message == "meshgen.yaml, line 1: \(message), and secrets do not belong in this file.")
    #expect(refusal?.remedy.contains(remedy) == true)
    #expect(refusal?.description.contains("hunter2") == false)
    #expect(refusal?.description.contains(Self.random) == false)
    #expect(refusal?.description.contains(Self.gitHubToken) == false)
  }

  @Test(arguments: [
    "teams: {tokens: {handle: \"@acme/tokens\"}}",
    "domains: {passwords: {match: [\"auth.*\"]}}",
    "owners: {credentials: {match: [\"auth.*\"]}}",
    "clusters: [{mcp: {command: [run, \"--api-secret=$MESH_SECRET\"]}}]",
    "sensitive: [{fields: [\"*.password\", api_secret], category: credential}]",
    "clusters: [{snapshot: a/very/long/path/to/a/file/Of/Snapshots/2026/estate.json}]",
    "clusters: [{schema_registry: {url: \"https://psrc-12345.us-east-1.aws.confluent.cloud\"}}]",
    "clusters: [{mcp: {url: \"https://mcp.acme.com/mcp?profile=read&max=3\"}}]",
    "clusters: [{mcp: {command: [run, \"https://mcp/?token=${SECRET}\"]}}]",
    "clusters: [{mcp: {command: [run, \"--api-secret=${SECRET}\"]}}]",
    "clusters: [{mcp: {command: [run, 'user=\"me\" password=\"${SECRET}\"']}}]",
    "clusters: [{schema_registry: {url: \"https://secret-store.acme.com:8443\"}}]",
    "clusters: [{kafka: {properties: {sasl.jaas.config: 'x.Krb5LoginModule required keyTab=\"/etc/x.keytab\";'}}}]",
    "secrets: {commands: {GITHUB_TOKEN: [gh, auth, token]}}",
    "secrets: {command: [aws, secretsmanager, get-secret-value, \"--secret-id={variable}\", \"--query=SecretString\"]}",
    "sensitive: [{fields: [hash], category: credential, reason: \"password: only its hash\"}]",
    "hosting: {repository: acme/data-mesh-of-the-retail-organisation-in-europe}",
  ])
  func `what only sounds like a secret is fine`(text: String) throws {
    _ = try SettingsFile.read(text, named: "meshgen.yaml")
  }

  @Test func `an account in an address is refused`() {
    let refusal = #expect(throws: Refusal.self) {
      try SettingsFile.read("clusters: [{schema_registry: {url: \"https://hunter2@registry\"}}]", named: "meshgen.yaml")
    }
    #expect(
      refusal?.message
        == "meshgen.yaml, line 1: `clusters[0].schema_registry.url` names an account before the host, or a secret.")
    #expect(refusal?.remedy.contains("docs/configuration.md") == true)
  }

  // Put together here, so that no scanner takes this file for a leak.
  private static let gitHubToken = "gh" + "p_" + String(repeating: "a1", count: 18)
  private static let random = ["Zm9vYmFyQmF6", "UXV4MTIzNDU2", "Nzg5MGFiY2Rl", "Zkdoamts"].joined()
}
