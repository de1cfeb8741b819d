internal import FilesAdapter
internal import Mesh
internal import ModelAdapter
internal import Ports

/// The models that the settings name, each with its key: the one place that chooses them.
struct LiveReasoner {
  let settings: Settings
  let secrets: Secrets
  /// Of AWS, as the environment says it.
  let region: String?
  let clock: any TimeSource

  /// The way to the model of each agent that has one. A model whose key is not there is closed, so that the rules answer
  /// and say why.
  ///
  /// - Parameter isShown: only what would be sent is wanted; no key is looked for.
  func routes(showing isShown: Bool = false) async throws -> [String: ModelRoute] {
    var routes: [String: ModelRoute] = [:]
    // Agents that share the default share its budget.
    var byKey: [String: ModelRoute] = [:]
    for agent in Settings.reasoningAgents {
      let part = settings.reasoner(of: agent)
      guard part.kind != .rules, let model = part.model else { continue }
      let key = settings.reasoners[agent] == nil ? "default" : agent
      if byKey[key] == nil { byKey[key] = try await route(part, model, isShown) }
      routes[agent] = byKey[key]
    }
    return routes
  }

  private func route(_ part: Settings.ReasonerPart, _ model: String, _ isShown: Bool) async throws -> ModelRoute {
    let clock = clock
    let tempo = ModelTempo(deadline: .seconds(part.deadlineSeconds), now: { Int(clock.now().seconds) })
    switch part.kind {
    case .rules: preconditionFailure("Rules are no model.")
    case .claude:
      guard let key = isShown ? Secret("-") : try await secrets.secret(.anthropicKey) else {
        return .closed("ANTHROPIC_API_KEY is not set.", model: model)
      }
      return try .claude(part, model: model, key: key, tempo: tempo)
    case .openai:
      let key = isShown ? Secret("-") : try await secrets.secret(.openAIKey)
      if key == nil, part.url == nil { return .closed("OPENAI_API_KEY is not set.", model: model) }
      if !isShown, key != nil, let url = part.url, !Self.isSafe(url) {
        return .closed("A key is not sent without encryption: `url` begins with http.", model: model)
      }
      return try .openai(part, model: model, key: key, tempo: tempo)
    case .bedrock:
      guard let region = part.region ?? region ?? (isShown ? "us-east-1" : nil) else {
        return .closed("No region of AWS is named: `region`, or AWS_REGION.", model: model)
      }
      guard let pass = try await bedrockPass(isShown) else {
        return .closed(
          "There is no key for AWS: AWS_BEARER_TOKEN_BEDROCK, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
          model: model)
      }
      return try .bedrock(part, model: model, region: region, pass: pass, tempo: tempo, time: clock)
    }
  }

  private func bedrockPass(_ isShown: Bool) async throws -> BedrockPass? {
    if isShown { return .token(Secret("-")) }
    if let token = try await secrets.secret(.bedrockToken) { return .token(token) }
    guard let id = try await secrets.secret(.awsKey), let secret = try await secrets.secret(.awsSecret) else {
      return nil
    }
    return .key(AWSKey(id: id.exposed, secret: secret, session: try await secrets.secret(.awsSession)))
  }

  /// Refuses what cannot be meant, before anything is asked.
  ///
  /// - Parameter place: where a key stands, for messages.
  static func check(_ settings: Settings, place: (String) -> String) throws(Refusal) {
    for (agent, part) in settings.reasoners.sorted(by: { $0.key < $1.key }) where part.kind != .rules {
      let key = "reasoner.\(agent)"
      guard let model = part.model else {
        throw Refusal(
          .configuration, "\(place(key)): `\(key)` is `\(part.kind.rawValue)` and names no model.",
          remedy: "Write `{kind: \(part.kind.rawValue), model: …}` with the name that the provider gives the model.")
      }
      if let url = part.url, part.kind != .openai, !isSafe(url) {
        throw Refusal(
          .configuration, "\(place(key)): the key of `\(key)` would be sent without encryption.",
          remedy: "Use an address that begins with https.")
      }
      let isPriced =
        switch part.kind {
        case .claude: ModelPrices.price(of: model) != nil
        case .bedrock: ModelPrices.price(ofBedrock: model) != nil
        case .openai, .rules: false
        }
      guard part.budgetUsd == nil || part.price != nil || isPriced else {
        throw Refusal(
          .configuration,
          "\(place(key)): `\(key)` has a budget, and what the model costs is not known.",
          remedy: "Add `price: {input: …, output: …}`, in USD for a million tokens.")
      }
    }
  }

  /// Encrypted, or on this machine.
  private static func isSafe(_ url: String) -> Bool {
    guard url.hasPrefix("http://") else { return true }
    let host = url.dropFirst("http://".count).prefix { $0 != "/" && $0 != "?" }
    let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
    return name == "localhost" || name == "[::1]" || name.hasPrefix("127.")
  }
}
