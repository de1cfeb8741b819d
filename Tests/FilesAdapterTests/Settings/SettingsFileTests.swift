import FilesAdapter
import Mesh
import Testing

@Suite struct SettingsFileTests {
  @Test(arguments: ["", "# nothing yet\n", "version: 1", "mesh:\nclusters:\n"])
  func `a file that says nothing gives the defaults`(text: String) throws {
    #expect(try read(text).settings == Settings.standard)
  }

  @Test func `every key has its place`() throws {
    let file = try SettingsFile.read(Self.whole, named: "meshgen.yaml") { path throws(Refusal) in
      #expect(path == "prices.yaml")
      return Self.prices
    }
    var prod = Settings.ClusterPart(name: "prod", environment: "production")
    prod.kafkaBootstrap = "broker:9092"
    prod.kafkaPropertiesFile = "client.properties"
    prod.registryUrl = "https://registry"
    prod.registryModes = 2000
    prod.registryOAuth = .init(
      tokenUrl: "https://id/token", scope: "registry", logicalCluster: "lsrc-1", identityPool: "pool-1")
    prod.connectUrls = ["http://connect:8083"]
    prod.confluentEnvironment = "env-1"
    prod.confluentCluster = "lkc-1"
    prod.governance = .essentials
    prod.mcpCommand = ["npx", "-y", "@confluentinc/mcp-confluent"]
    prod.snapshot = "estate.json"
    prod.exclude = ["tmp.*"]
    prod.deadlineSeconds = 120
    var settings = Settings(
      mesh: .init(name: "retail-mesh", language: "en"), clusters: [prod, .init(name: "dev", environment: "dev")],
      ledger: .init(kind: .git, remote: "origin"),
      reasoners: [
        "default": .init(), "learning": .init(kind: .claude, model: "claude-opus", budgetUsd: 2),
        "solution": .init(
          kind: .openai, model: "m", url: "https://models.acme.com/v1", region: "eu",
          price: .init(input: 3, output: 15), longestReply: 900, deadlineSeconds: 5),
      ],
      redact: [.documentation, .fields], modelCalls: 2)
    settings.hosting = .init(
      kind: .github, repository: "acme/data-mesh", base: "main", url: "https://github.acme.com/api/v3", draft: true,
      labels: ["data-mesh"], reviewers: ["acme/payments", "ana"])
    settings.limits = .init(open: 10, perHour: 2, perReviewer: 3, firstBurst: 11)
    settings.teams = ["payments": .init(handle: "@acme/payments", steward: "ana@acme.com", weeklyHours: 30)]
    settings.domains = ["payments": .init(match: ["pay.*"], words: ["virement"], owner: "payments")]
    settings.owners = ["ledger": ["pay.ledger.*", "fx"]]
    settings.sensitive = [
      .init(topics: ["hr.*"], fields: ["*.ssn", "ssn"], category: .governmentId, reason: "by law"),
      .init(fields: ["*_code"], category: nil), .init(words: ["patient ref"], category: .health),
    ]
    settings.naming = .init(
      topic: "{domain}.{product}", ignoredWords: ["prod", "eu"], stages: ["bereinigt"], abbreviations: ["kd": "kunde"],
      synonyms: [["kunde", "client"]], accountWords: ["wartung"])
    settings.ignore = ["_*"]
    settings.policy = .init(
      require: [.owner, .schema], compatibility: [.backward, .full], classification: .internal, replicationFactor: 3,
      sensitiveRetentionDays: 30, fourEyes: true, secondApprover: false,
      decision: .init(
        stronglyApprove: 0.8, approve: 0.6, reconsider: 0.4, mostWeeks: 8, mostMonthlyCost: 500,
        conditions: ["The council agrees."], sensitiveConditions: ["The data protection officer has seen it."]),
      allowedSigners: "signers")
    settings.prices = Prices(
      date: "2026-01-31", currency: "EUR", source: "our contract", engineerHour: 90, ingressGb: 0.1, egressGb: 0.2,
      storageGbMonth: 0.3, partitionMonth: 0.4, connectorTaskHour: 0.5, flinkCfuHour: 0.6)
    settings.commit = Person(name: "meshgen", email: "meshgen@acme.com")
    settings.platform = "confluent-cloud"
    settings.environments = ["dev", "prod"]
    settings.secrets = .init(
      command: ["op", "read", "op://mesh/{variable}"], commands: ["GITHUB_TOKEN": ["gh", "auth", "token"]])
    #expect(file.settings == settings)
    #expect(file.line(of: "clusters[0].kafka") == 6)
    #expect(file.line(of: "reasoner") == 19)
    #expect(file.line(of: "hosting.nothing") == nil)
  }

  @Test(arguments: [
    (
      "hostin: {kind: local}", "meshgen.yaml, line 1: `hostin` is not a key that meshgen knows.",
      "Did you mean `hosting`?"
    ),
    (
      "mesh: {}\nclusters:\n  - name: a\n    schema-registri: {}",
      "meshgen.yaml, line 4: `clusters[0].schema-registri` is not a key that meshgen knows.",
      "Did you mean `schema_registry`?"
    ),
    (
      "limits:\n  open: many", "meshgen.yaml, line 2: `limits.open` must be a whole number and is text.",
      "Write a whole number there."
    ),
    (
      "hosting: {kind: githup}",
      "meshgen.yaml, line 1: `hosting.kind` is `githup`, which is not one of the words that stand there.",
      "Did you mean `github`? It is one of `github`, `gitlab`, `gitea`, `local`, `none`."
    ),
    ("mesh: {name: 7}", "meshgen.yaml, line 1: `mesh.name` must be text and is a number.", "Put the number in quotes."),
    (
      "version: 2\nnews: 1", "meshgen.yaml, line 1: `version` is 2, and this meshgen reads version 1.",
      "Use a newer meshgen."
    ),
    (
      "mesh: {name: a", "meshgen.yaml, line 2: this is not YAML: did not find expected ',' or '}'.",
      "Correct the YAML there."
    ),
    ("mesh: {}\nmesh: {}", "meshgen.yaml, line 1: the key `mesh` stands twice in one place.", "Keep one of them."),
    ("- a", "meshgen.yaml, line 1: must be an object and is a list.", "Write an object there."),
    (
      "environments: [dev, ../prod]", "meshgen.yaml, line 1: `environments[1]` is not a plain name.",
      "Use at most 64 letters, digits, dots, dashes and underscores."
    ),
    (
      "clusters: [{name: a-b}, {name: a.b}]",
      "meshgen.yaml, line 1: `clusters[1]` is named `a.b`, which has the same environment variables as `a-b`.",
      "Give each cluster a name of its own."
    ),
    (
      "prices: {currency: EUR}",
      "meshgen.yaml, line 1: `prices.currency` is `EUR`, and the built-in prices are in USD.",
      "Name a price book in `prices.file`."
    ),
  ])
  func `a mistake is named with its line, its key and the remedy`(text: String, message: String, remedy: String) {
    let refusal = #expect(throws: Refusal.self) { try read(text) }
    #expect(refusal?.message == message)
    #expect(refusal?.remedy == remedy)
    #expect(refusal?.reason == .configuration)
  }

  @Test func `a price book in another currency is refused`() {
    let refusal = #expect(throws: Refusal.self) {
      try SettingsFile.read("prices: {file: p.yaml, currency: USD}", named: "meshgen.yaml") { _ throws(Refusal) in
        Self.prices
      }
    }
    #expect(refusal?.message == "p.yaml: `currency` is EUR, and meshgen.yaml says USD.")
  }

  @Test func `a price that the book does not have is unknown, and an hour's work has one`() throws {
    func book(_ lines: [String]) throws -> Prices? {
      try SettingsFile.read("prices: {file: p.yaml}", named: "meshgen.yaml") { _ throws(Refusal) in
        lines.joined(separator: "\n")
      }.settings.prices
    }
    let lines = Self.prices.split(separator: "\n").map(String.init)
    let prices = try #require(try book(lines.filter { !$0.hasPrefix("flink") && !$0.hasPrefix("egress") }))
    #expect(prices.flinkCfuHour == nil)
    #expect(prices.egressGb == nil)
    #expect(prices.ingressGb == 0.1)
    let refusal = #expect(throws: Refusal.self) { _ = try book(lines.filter { !$0.hasPrefix("engineer") }) }
    #expect(refusal?.message.contains("engineer_hour") == true)
  }

  private func read(_ text: String) throws -> SettingsFile { try SettingsFile.read(text, named: "meshgen.yaml") }

  static let prices = """
    date: "2026-01-31"
    currency: EUR
    source: our contract
    engineer_hour: 90
    ingress_gb: 0.1
    egress_gb: 0.2
    storage_gb_month: 0.3
    partition_month: 0.4
    connector_task_hour: 0.5
    flink_cfu_hour: 0.6
    """

  /// Every key of the file, as the product page writes it.
  static let whole = """
    version: 1
    mesh: {name: retail-mesh, language: en}
    clusters:
      - name: prod
        environment: production
        kafka: {bootstrap: "broker:9092", properties_file: client.properties}
        schema_registry: {url: "https://registry", compatibility_modes: 2000, oauth: {token_url: "https://id/token", scope: registry, logical_cluster: lsrc-1, identity_pool: pool-1}}
        connect: [{url: "http://connect:8083"}]
        confluent: {environment: env-1, cluster: lkc-1, governance: essentials}
        mcp: {command: [npx, -y, "@confluentinc/mcp-confluent"]}
        snapshot: estate.json
        include: ["*"]
        exclude: ["tmp.*"]
        deadline_seconds: 120
      - name: dev



    reasoner: {default: rules, learning: {kind: claude, model: claude-opus, budget_usd: 2}, solution: {kind: openai, model: m, url: "https://models.acme.com/v1", region: eu, price: {input: 3, output: 15}, longest_reply: 900, deadline_seconds: 5}, redact: [documentation, fields], calls: 2}
    ledger: {kind: git, remote: origin}
    hosting: {kind: github, repository: acme/data-mesh, base: main, url: "https://github.acme.com/api/v3", draft: true, labels: [data-mesh], reviewers: ["@acme/payments", ana]}
    limits: {open: 10, per_hour: 2, per_reviewer: 3, first_burst: 11}
    teams: {payments: {handle: "@acme/payments", steward: "ana@acme.com", weekly_hours: 30}}
    domains: {payments: {match: ["pay.*"], words: [virement], owner: payments}}
    owners: {ledger: {match: ["pay.ledger.*", fx]}}
    sensitive:
      - {topics: ["hr.*"], fields: ["*.ssn", ssn], category: government-id, reason: by law}
      - {fields: ["*_code"], category: none}
      - {words: [patient ref], category: health}
    naming: {topic: "{domain}.{product}", ignored_words: [prod, eu], stages: [bereinigt], abbreviations: {kd: kunde}, synonyms: [[kunde, client]], account_words: [wartung]}
    ignore: ["_*"]
    policy: {require: [owner, schema], compatibility: [BACKWARD, FULL], classification: INTERNAL, replication_factor: 3, sensitive_retention_days: 30, four_eyes: true, second_approver: false, allowed_signers: signers, decision: {strongly_approve: 0.8, approve: 0.6, reconsider: 0.4, most_weeks: 8, most_monthly_cost: 500, conditions: [The council agrees.], sensitive_conditions: [The data protection officer has seen it.]}}
    prices: {file: prices.yaml, currency: EUR}
    commit: {name: meshgen, email: meshgen@acme.com}
    platform: confluent-cloud
    environments: [dev, prod]
    secrets:
      command: [op, read, "op://mesh/{variable}"]
      commands: {GITHUB_TOKEN: [gh, auth, token]}
    """
}
