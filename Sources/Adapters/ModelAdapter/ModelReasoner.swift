public import Mesh
public import Ports
internal import Schemas

/// Has models word the records: each reply is checked, mended once, and where that fails the rules' answer stands.
public struct ModelReasoner: Reasoner {
  /// The way to the model of each agent, by its key in `reasoner`; an agent without one keeps to the rules.
  private let routes: [String: ModelRoute]
  private let memory: any ReplyMemory
  private let gate: Gate
  public let width: Int

  /// - Parameter width: how many calls are under way at a time, over all models.
  public init(routes: [String: ModelRoute], memory: any ReplyMemory = NoMemory(), width: Int = 4) {
    self.routes = routes
    self.memory = memory
    self.width = max(1, width)
    gate = Gate(width: width)
  }

  public func fill<Answer: Codable & Sendable>(_ form: Form<Answer>) async throws(PortError) -> Filled<Answer> {
    guard let route = routes[form.agent], let wording = form.wording else { return Filled(form.rulesAnswer) }
    var filling = Filling(model: route.model)
    do {
      filling.rules = try Fingerprint(of: form.rulesAnswer)
      let wording = try wording()
      let start = ContinuousClock.now
      let answer = await answer(wording, on: route, &filling)
      filling.milliseconds = filling.calls == 0 ? 0 : Int((ContinuousClock.now - start) / .milliseconds(1))
      guard let answer else { return Filled(form.rulesAnswer, filling) }
      filling.author = route.model
      return Filled(answer, filling)
    } catch let error as any Remediable {
      throw PortError(.failed, error.message, remedy: error.remedy, cause: error)
    } catch {
      throw PortError(.failed, "The form for a model cannot be written: \(error).", remedy: "Please report this.")
    }
  }

  /// The model's answer; nil with the reason in the filling where the rules' stands.
  private func answer<Answer>(
    _ wording: Wording<Answer>, on route: ModelRoute, _ filling: inout Filling
  ) async -> Answer? {
    let question = Self.fingerprint(of: wording, model: route.model)
    if let kept = await memory.reply(to: question) {
      switch Self.read(kept, wording, by: route.model) {
      case .success(let answer): return answer
      case .failure(let refused):
        filling.refusals = refused.flaws.prefix(Self.mostRefusals).map(\.sentence)
        filling.reason = "What the model replied to this before was refused: \(filling.refusals.last ?? "it is empty")"
        return nil
      }
    }
    guard let client = route.client else {
      filling.reason = route.breaker.reason
      return nil
    }
    await gate.enter()
    let answer = await asked(wording, client, route, question, &filling)
    await gate.leave()
    return answer
  }

  private func asked<Answer>(
    _ wording: Wording<Answer>, _ client: any ModelClient, _ route: ModelRoute, _ question: Fingerprint,
    _ filling: inout Filling
  ) async -> Answer? {
    var conversation = Conversation(
      prompt: wording.prompt, shape: wording.shape, longestReply: route.longestReply)
    for round in 1...2 {
      let reply: ModelReply
      switch await call(client, conversation, route, &filling) {
      case .success(let said): reply = said
      case .failure(let failure):
        filling.reason = failure.sentence
        return nil
      }
      var flaws: [ReplyFlaw] = []
      switch Self.read(reply.text, wording, by: route.model) {
      case .success(let answer):
        await memory.keep(reply.text, to: question)
        return answer
      case .failure(let refused): flaws = refused.flaws
      }
      if reply.isCut {
        flaws = [ReplyFlaw(.shape, "The reply ended in the middle, after \(route.longestReply) tokens.")]
      }
      filling.refusals += flaws.prefix(Self.mostRefusals).map(\.sentence)
      guard round == 1, !reply.text.isEmpty else {
        await memory.keep(reply.text, to: question)
        break
      }
      conversation.mending = .init(
        reply: String(reply.text.prefix(20_000)), wishes: Self.wishes(flaws.prefix(Self.mostRefusals)))
    }
    filling.reason =
      "The model's reply was refused\(filling.calls > 1 ? ", and so was the mended one" : ""): \(filling.refusals.last ?? "it is empty")"
    return nil
  }

  /// So many flaws are named, to the model and in the record.
  private static let mostRefusals = 12

  /// One call within the budget; what passes by itself is tried once more.
  private func call(
    _ client: any ModelClient, _ conversation: Conversation, _ route: ModelRoute, _ filling: inout Filling
  ) async -> Result<ModelReply, ModelFailure> {
    var last = ModelFailure("The model was not asked.", .forThis)
    for _ in 1...2 {
      if let reason = route.breaker.reason { return .failure(ModelFailure(reason, .lasting)) }
      var counted: Int?
      if route.budget != nil {
        do throws(ModelFailure) { counted = try await client.tokens(of: conversation) } catch {
          // Whoever cannot count is asked all the same, unless nothing will be answered.
          if error.course == .lasting {
            route.breaker.fail(error)
            return .failure(error)
          }
        }
      }
      let most = route.most(conversation, counted: counted)
      guard await route.purse.take(most) else {
        return .failure(
          ModelFailure(
            "The budget of \(Self.dollars(route.budget ?? 0)) for this run is used up: one more call may cost \(Self.dollars(most)).",
            .forThis))
      }
      filling.calls += 1
      do throws(ModelFailure) {
        let reply = try await client.reply(to: conversation)
        let cost = route.price?.cost(of: reply.tokens)
        await route.purse.settle(most, cost: cost ?? 0)
        filling.tokens = filling.tokens + reply.tokens
        if let cost { filling.costUsd = (filling.costUsd ?? 0) + cost }
        route.breaker.succeed()
        return .success(reply)
      } catch {
        // What was read may have been paid for; nobody says how much.
        let read = counted ?? (conversation.size + 2) / 3
        let cost = error.mayCost ? route.price?.cost(of: TokenUse(input: read)) : nil
        await route.purse.settle(most, cost: cost ?? 0)
        if let cost { filling.costUsd = (filling.costUsd ?? 0) + cost }
        route.breaker.fail(error)
        last = error
        guard error.course == .passing else { break }
      }
    }
    return .failure(last)
  }

  static func read<Answer>(
    _ text: String, _ wording: Wording<Answer>, by author: String
  ) -> Result<Answer, RefusedReply> {
    switch ReplyReader.reply(in: text, shape: wording.shape) {
    case .success(let reply): wording.read(reply, author)
    case .failure(let refused): .failure(refused)
    }
  }

  private static func wishes(_ flaws: some Sequence<ReplyFlaw>) -> String {
    (["Your reply cannot be used:"] + flaws.map { "- \($0.sentence)" }
      + ["Reply again with the whole JSON object, mended, and nothing else."]).joined(separator: "\n")
  }

  /// What identifies a question to a model: the same one is not paid for twice.
  static func fingerprint<Answer>(of wording: Wording<Answer>, model: String) -> Fingerprint {
    Fingerprint(
      text: [model, wording.prompt.instructions, wording.prompt.form, ReplySchema.schema(of: wording.shape).line]
        .joined(separator: "\u{0}"))
  }

  /// `2 USD`, `0.05 USD`
  private static func dollars(_ amount: Double) -> String {
    let cents = (amount * 10_000).rounded() / 10_000
    return cents == cents.rounded() ? "\(Int(cents)) USD" : "\(cents) USD"
  }
}
