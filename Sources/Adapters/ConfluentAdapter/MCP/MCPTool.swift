/// The tools of mcp-confluent that discovery uses. All of them only read; no other can be called.
enum MCPTool: String, CaseIterable, Sendable {
  case listTopics = "list-topics"
  case topicConfig = "get-topic-config"
  case listSchemas = "list-schemas"
  case listGroups = "list-consumer-groups"
  case groupLag = "get-consumer-group-lag"
  case describeGroup = "describe-consumer-group"
  case listConnectors = "list-connectors"
  case connectorConfig = "get-connector-config"
  case connectorStatus = "get-connector-status"
  case listConnections = "list-configured-connections"
}

/// Those of them that a server offers.
struct MCPTools: Sendable {
  var known: [MCPTool: MCPArguments] = [:]
  /// Why there may be more; nil where these are all.
  var cut: String?
}
