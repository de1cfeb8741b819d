/// A team's name as the account of its programs tells it: `User:sa-payments-service` is of `payments`.
enum AccountName {
  private static let technical: Set<String> = [
    "svc", "service", "sa", "srv", "app", "producer", "publisher", "writer", "user", "account",
    "serviceaccount", "kafka", "prod", "prd", "production", "dev", "stg", "staging", "uat", "sit", "qa", "int", "test",
    "preprod", "backend", "api", "worker", "engine", "collector", "ingestor", "importer", "exporter", "loader",
    "emitter",
    "dispatcher", "listener", "gateway", "daemon", "batch", "runner",
  ]
  /// Whose name begins or ends with one of these is a tool.
  private static let tools: Set<String> = [
    "connect", "debezium", "mirrormaker", "mm2", "replicator", "broker", "ksql", "ksqldb", "terraform", "ansible",
    "jenkins", "gitops", "datagen", "cruise", "strimzi", "iidr", "cdc", "goldengate", "attunity", "qlik", "striim",
    "hvr",
    "fivetran", "airbyte", "nifi", "streamsets",
  ]
  /// Whose name holds nothing else looks after the platform, or reads it all.
  private static let roles: Set<String> = [
    "admin", "administrator", "superuser", "super", "root", "anonymous", "operator", "monitoring", "platform", "schema",
    "registry", "sink", "source", "etl", "data", "lake", "warehouse", "reader", "consumer", "ops", "cluster", "topic",
  ]

  private static let servants: Set<String> = [
    "admin", "administrator", "superuser", "root", "reader", "monitoring", "sink", "source", "consumer", "operator",
  ]

  static func isTechnical(_ piece: String) -> Bool { technical.contains(piece.lowercased()) }

  /// Nil for an account that is nobody's: an opaque id, an administrator, a tool.
  static func team(principal: String, displayName: String?) -> String? {
    if let displayName, !displayName.isEmpty { return team(displayName, isOpaque: false) }
    var name = principal[...]
    if let colon = name.firstIndex(of: ":") { name = name[name.index(after: colon)...] }
    if let start = name.firstRange(of: "CN=") { name = name[start.upperBound...].prefix { $0 != "," } }
    return team(String(name.prefix { $0 != "@" }), isOpaque: true)
  }

  private static func team(_ name: String, isOpaque: Bool) -> String? {
    guard name != "*", !name.isEmpty else { return nil }
    if isOpaque, isId(name) { return nil }
    var parts = name.split { "-_./ ".contains($0) }.map(String.init)
    while parts.count > 1, let last = parts.last, technical.contains(last.lowercased()) || isStage(last) {
      parts.removeLast()
    }
    while parts.count > 1, let first = parts.first, technical.contains(first.lowercased()) { parts.removeFirst() }
    let lower = parts.map { $0.lowercased() }
    let isOfPlatform =
      lower.allSatisfy(roles.contains) && (lower.count == 1 || lower.contains(where: servants.contains))
    guard !isOfPlatform, !tools.contains(lower[0]), !tools.contains(lower.last!) else { return nil }
    guard parts.count > 1 || !technical.contains(lower[0]) else { return nil }
    return parts.joined(separator: "-")
  }

  /// The `p` of `zv-kern-p`: the letter of a stage behind the name.
  private static func isStage(_ part: String) -> Bool { part.utf8.count == 1 && "pPtTdDqQiI".contains(part) }

  /// `sa-4x7k2m`, `u-12ab`, `1000234`.
  private static func isId(_ name: String) -> Bool {
    let parts = name.split(separator: "-")
    if parts.count == 2, ["sa", "u", "pool", "group"].contains(parts[0]), parts[1].contains(where: \.isNumber) {
      return true
    }
    return name.allSatisfy { $0.isNumber || $0.isHexDigit || $0 == "-" } && name.contains(where: \.isNumber)
  }
}
