import Mesh

// Reads what an organisation says of its teams, domains, fields, promises and prices.
extension SettingsReader {
  static func read(_ place: Place, into settings: inout Settings) throws(Misreading) {
    let agents = ["default"] + Settings.reasoningAgents
    let fields = try place.fields(agents + ["redact", "calls"])
    for agent in agents {
      if let place = fields.optional(agent) { settings.reasoners[agent] = try reasoner(place) }
    }
    settings.redact = try fields.list("redact") { place throws(Misreading) in
      try place.choice(Settings.Redaction.allCases)
    }
    settings.modelCalls = try fields.optional("calls")?.integer(in: 1...64) ?? settings.modelCalls
  }

  /// A kind alone, or a kind with more.
  private static func reasoner(_ place: Place) throws(Misreading) -> Settings.ReasonerPart {
    if case .text = place.value.content {
      return Settings.ReasonerPart(kind: try place.choice(Settings.ReasonerPart.Kind.allCases))
    }
    let fields = try place.fields([
      "kind", "model", "budget_usd", "url", "region", "price", "longest_reply", "deadline_seconds",
    ])
    let standard = Settings.ReasonerPart()
    return Settings.ReasonerPart(
      kind: try fields.required("kind").choice(Settings.ReasonerPart.Kind.allCases),
      model: try fields.optional("model")?.word(),
      budgetUsd: try fields.optional("budget_usd")?.number(in: 0...1_000_000),
      url: try fields.optional("url").map(url),
      region: try fields.optional("region").map(slug), price: try fields.optional("price").map(price),
      longestReply: try fields.optional("longest_reply")?.integer(in: 500...100_000) ?? standard.longestReply,
      deadlineSeconds: try fields.optional("deadline_seconds")?.integer(in: 1...3_600) ?? standard.deadlineSeconds)
  }

  /// USD for a million tokens.
  private static func price(_ place: Place) throws(Misreading) -> Settings.ModelPrice {
    let fields = try place.fields(["input", "output"])
    return Settings.ModelPrice(
      input: try fields.required("input").number(in: 0...100_000),
      output: try fields.required("output").number(in: 0...100_000))
  }

  static func teams(_ place: Place) throws(Misreading) -> [TeamName: Settings.Team] {
    var teams: [TeamName: Settings.Team] = [:]
    for (name, place) in try place.entries() {
      teams[TeamName(name)] = Settings.Team()
      // A name alone is a team of which nothing is known.
      if case .nothing = place.value.content { continue }
      let fields = try place.fields(["handle", "steward", "weekly_hours"])
      teams[TeamName(name)] = Settings.Team(
        handle: try fields.optional("handle")?.word(), steward: try fields.optional("steward")?.word(),
        weeklyHours: try fields.optional("weekly_hours")?.number(in: 0...10_000))
    }
    return teams
  }

  static func domains(_ place: Place) throws(Misreading) -> [DomainName: Settings.DomainRule] {
    var domains: [DomainName: Settings.DomainRule] = [:]
    for (name, place) in try place.entries() {
      domains[DomainName(name)] = Settings.DomainRule()
      if case .nothing = place.value.content { continue }
      let fields = try place.fields(["match", "words", "owner"])
      domains[DomainName(name)] = Settings.DomainRule(
        match: try fields.optional("match")?.words() ?? [], words: try fields.optional("words")?.words() ?? [],
        owner: try fields.optional("owner").map { place throws(Misreading) in TeamName(try place.word()) })
    }
    return domains
  }

  static func owners(_ place: Place) throws(Misreading) -> [TeamName: [NamePattern]] {
    var owners: [TeamName: [NamePattern]] = [:]
    for (name, place) in try place.entries() {
      owners[TeamName(name)] = try place.fields(["match"]).required("match").words().map { NamePattern($0) }
    }
    return owners
  }

  static func sensitivity(_ place: Place) throws(Misreading) -> Settings.SensitivityRule {
    let fields = try place.fields(["topics", "fields", "words", "category", "reason"])
    guard fields.optional("fields") != nil || fields.optional("words") != nil else {
      throw place.wrong("names no fields", remedy: "Give it `fields`, patterns of paths, or `words` of names.")
    }
    let category = try fields.required("category")
    let isNone = try category.text() == "none"
    return Settings.SensitivityRule(
      topics: try fields.optional("topics")?.words().map { NamePattern($0) } ?? ["*"],
      fields: try fields.optional("fields")?.words().map { NamePattern($0) } ?? [],
      words: try fields.optional("words")?.words() ?? [],
      category: isNone ? nil : try category.choice(SensitiveField.Category.allCases),
      reason: try fields.optional("reason")?.word())
  }

  static func naming(_ place: Place) throws(Misreading) -> Settings.NamingPart {
    let fields = try place.fields([
      "topic", "ignored_words", "stages", "abbreviations", "synonyms", "account_words",
    ])
    let pattern = try fields.optional("topic")?.word()
    if let pattern, let place = fields.optional("topic") {
      var rest = pattern
      for name in Settings.NamingPart.pieces { rest = rest.replacing("{\(name)}", with: "") }
      guard !rest.contains("{"), !rest.contains("}") else {
        throw place.wrong(
          "uses a name that is not known",
          remedy: "Use \(Settings.NamingPart.pieces.map { "{\($0)}" }.joined(separator: ", ")) only.")
      }
    }
    var abbreviations: [String: String] = [:]
    for (short, place) in try fields.optional("abbreviations")?.entries() ?? [] {
      abbreviations[short] = try place.word()
    }
    return Settings.NamingPart(
      topic: pattern, ignoredWords: try fields.optional("ignored_words")?.words() ?? [],
      stages: try fields.optional("stages")?.words() ?? [], abbreviations: abbreviations,
      synonyms: try fields.list("synonyms") { place throws(Misreading) in try place.words() },
      accountWords: try fields.optional("account_words")?.words() ?? [])
  }

  static func policy(_ place: Place) throws(Misreading) -> Settings.PolicyPart {
    let fields = try place.fields([
      "require", "compatibility", "classification", "replication_factor", "sensitive_retention_days",
      "silence_days", "four_eyes", "second_approver", "decision", "allowed_signers",
    ])
    return Settings.PolicyPart(
      require: try fields.list("require") { place throws(Misreading) in
        try place.choice(Settings.PolicyPart.Requirement.allCases)
      },
      compatibility: try fields.list("compatibility") { place throws(Misreading) in
        try place.choice(CompatibilityMode.allCases)
      },
      classification: try fields.optional("classification")?.choice(DataGovernance.Classification.allCases),
      replicationFactor: try fields.optional("replication_factor")?.integer(in: 1...32_767),
      sensitiveRetentionDays: try fields.optional("sensitive_retention_days")?.integer(in: 1...36_500),
      silenceDays: try fields.optional("silence_days")?.integer(in: 1...36_500)
        ?? Settings.PolicyPart().silenceDays,
      fourEyes: try fields.optional("four_eyes")?.truth() ?? false,
      secondApprover: try fields.optional("second_approver")?.truth() ?? false,
      decision: try fields.optional("decision").map(decisions) ?? Settings.DecisionPart(),
      allowedSigners: try fields.optional("allowed_signers")?.word())
  }

  private static func decisions(_ place: Place) throws(Misreading) -> Settings.DecisionPart {
    let fields = try place.fields([
      "strongly_approve", "approve", "reconsider", "most_weeks", "most_monthly_cost", "conditions",
      "sensitive_conditions",
    ])
    var part = Settings.DecisionPart()
    part.stronglyApprove = try fields.optional("strongly_approve")?.number(in: 0...1) ?? part.stronglyApprove
    part.approve = try fields.optional("approve")?.number(in: 0...1) ?? part.approve
    part.reconsider = try fields.optional("reconsider")?.number(in: 0...1) ?? part.reconsider
    guard part.stronglyApprove >= part.approve, part.approve >= part.reconsider else {
      throw place.wrong(
        "has scores that are not in order",
        remedy: "`strongly_approve` is at least `approve`, and `approve` at least `reconsider`.")
    }
    part.mostWeeks = try fields.optional("most_weeks")?.number(in: 0...1_000)
    part.mostMonthlyCost = try fields.optional("most_monthly_cost")?.number(in: 0...1_000_000_000)
    part.conditions = try fields.optional("conditions")?.words() ?? []
    part.sensitiveConditions = try fields.optional("sensitive_conditions")?.words() ?? []
    return part
  }

  /// A price book: what the built-in prices hold, as a file of one's own.
  static func prices(_ place: Place) throws(Misreading) -> Prices {
    let fields = try place.fields([
      "date", "currency", "source", "engineer_hour", "ingress_gb", "egress_gb", "storage_gb_month", "partition_month",
      "connector_task_hour", "flink_cfu_hour",
    ])
    func price(_ key: String) throws(Misreading) -> Double? { try fields.optional(key)?.number(in: 0...1_000_000) }
    let date = try fields.required("date").word()
    guard Timestamp("\(date)T00:00:00Z")?.day == date else {
      throw try fields.required("date").wrong("is not a day", remedy: "Write it as 2026-01-31.")
    }
    return Prices(
      date: date, currency: try fields.required("currency").word(), source: try fields.required("source").word(),
      engineerHour: try fields.required("engineer_hour").number(in: 0...1_000_000), ingressGb: try price("ingress_gb"),
      egressGb: try price("egress_gb"),
      storageGbMonth: try price("storage_gb_month"), partitionMonth: try price("partition_month"),
      connectorTaskHour: try price("connector_task_hour"), flinkCfuHour: try price("flink_cfu_hour"))
  }
}
