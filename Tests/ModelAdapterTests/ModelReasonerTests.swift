/// Forms are filled by a model, and by the rules with the reason where it fails.
import Foundation
import Mesh
import Ports
import TestSupport
import Testing

@testable import ModelAdapter

@Suite(.enabled(if: PlatformTools.hasModels, "The stand-in needs Python packages."), .timeLimit(.minutes(5)))
struct ModelReasonerTests {
  @Test(arguments: ModelStandIn.API.allCases)
  func `a good reply is taken, with its author, its tokens and its cost`(api: ModelStandIn.API) async throws {
    let standIn = try await ModelStandIn()
    let filled = try await standIn.reasoner(api).fill(Note.form())
    let filling = try #require(filled.filling)
    #expect(filled.answer.words == "It costs what was computed. People who read it know what they decide.")
    #expect(filled.answer.author == filling.author)
    #expect(filling.isByModel)
    #expect(filling.reason == nil)
    #expect(filling.calls == 1)
    #expect(filling.tokens.input > 0 && filling.tokens.output > 0)
    #expect((filling.costUsd ?? 0) > 0)
    #expect(filling.rules == (try Fingerprint(of: Note.form().rulesAnswer)))
    #expect(try await standIn.state().violations == [])
  }

  @Test func `instructions are kept by the API for later forms`() async throws {
    let standIn = try await ModelStandIn()
    let reasoner = try standIn.reasoner(width: 1)
    let first = try #require(try await reasoner.fill(Note.form(1)).filling)
    let second = try #require(try await reasoner.fill(Note.form(2)).filling)
    #expect(first.tokens.cacheWrite > 0 && first.tokens.cacheRead == 0)
    #expect(second.tokens.cacheWrite == 0 && second.tokens.cacheRead == first.tokens.cacheWrite)
  }

  @Test(arguments: ModelStandIn.API.allCases)
  func `prose is mended once`(api: ModelStandIn.API) async throws {
    let standIn = try await ModelStandIn("mends")
    let filling = try #require(try await standIn.reasoner(api).fill(Note.form()).filling)
    #expect(filling.isByModel)
    #expect(filling.calls == 2)
    #expect(filling.refusals == ["The reply is no JSON object, or not that alone."])
    #expect(try await standIn.state().violations == [])
  }

  /// What goes wrong, how often the model is asked, what the record says.
  static let faults: [(manner: String, calls: Int, reason: String)] = [
    ("prose", 2, "The reply is no JSON object, or not that alone."),
    ("extra", 2, "`approved` is no key of the reply."),
    ("invented", 2, "`words` names `ghost.topic.v9`."),
    ("lowered", 2, "`cost` is below the computed 11.0."),
    ("short", 2, "The reply ended in the middle, after 6000 tokens."),
    ("refusal", 1, "The model refused to answer."),
    ("overloaded", 1, "is overloaded, and still after 3 attempts (status 529, overloaded_error)."),
    ("busy", 1, "was asked too often, and still after 3 attempts (status 429, rate_limit_error)."),
    ("long", 1, "asks to wait 3600 seconds, which is longer than a run waits."),
    ("broken", 1, "has a fault of its own (status 500, api_error)."),
    ("unusable", 1, "refused the form (status 400, invalid_request_error: as the test wishes)."),
    ("key", 1, "refused the key (status 401, authentication_error)."),
    ("huge", 1, "is larger than any reply can be."),
    ("bytes", 2, "holds bytes that are no UTF-8."),
    ("elsewhere", 1, "leads elsewhere, and a prompt goes nowhere but to the address that is named."),
  ]

  @Test(arguments: ModelStandIn.API.allCases, faults)
  func `whatever goes wrong, the rules' answer stands, and the reason with it`(
    api: ModelStandIn.API, fault: (manner: String, calls: Int, reason: String)
  ) async throws {
    let standIn = try await ModelStandIn(fault.manner)
    let filled = try await standIn.reasoner(api).fill(Note.form())
    let filling = try #require(filled.filling)
    #expect(filled.answer == Note.form().rulesAnswer)
    #expect(filling.author == "rules")
    #expect(filling.reason?.hasSuffix(fault.reason) == true, "\(filling.reason ?? "")")
    // Claude refuses the key when tokens are counted already.
    #expect(filling.calls == (api == .claude && fault.manner == "key" ? 0 : fault.calls))
    let state = try await standIn.state()
    #expect(state.violations == [])
    #expect(state.count("elsewhere") == 0)
    #expect(!"\(filling)".contains(ModelStandIn.key))
  }

  @Test(arguments: [ModelStandIn.API.claude, .openai], ["stops", "cut", "error"])
  func `a stream that stops is asked for again, and then left to the rules`(
    api: ModelStandIn.API, manner: String
  ) async throws {
    guard api == .claude || manner != "error" else { return }
    let standIn = try await ModelStandIn(manner)
    let filling = try #require(try await standIn.reasoner(api).fill(Note.form()).filling)
    #expect(filling.author == "rules")
    let reason = filling.reason ?? ""
    #expect(
      reason.contains("stopped before its end") || reason.contains("broke its answer off (overloaded_error)"),
      "\(reason)")
    let again = try await ModelStandIn(manner, times: 1)
    #expect(try #require(try await again.reasoner(api).fill(Note.form()).filling).isByModel)
  }

  @Test(arguments: ModelStandIn.API.allCases, ["late", "stalls"])
  func `what says nothing for too long is left to the rules`(api: ModelStandIn.API, manner: String) async throws {
    guard manner == "late" || api == .claude || api == .openai else { return }
    let standIn = try await ModelStandIn(manner)
    let filling = try #require(try await standIn.reasoner(api, deadline: .seconds(1)).fill(Note.form()).filling)
    #expect(filling.reason?.hasSuffix("did not answer in time.") == true, "\(filling.reason ?? "")")
  }

  @Test func `a wait that the API asks for is kept to`() async throws {
    let standIn = try await ModelStandIn("busy", times: 2)
    let filling = try #require(try await standIn.reasoner().fill(Note.form()).filling)
    #expect(filling.isByModel)
    #expect(standIn.waits == [.seconds(1), .seconds(1)])
  }

  @Test func `an endpoint that knows fewer ways to ask for JSON is asked in those`() async throws {
    let standIn = try await ModelStandIn("narrow")
    let reasoner = try standIn.reasoner(.openai)
    #expect(try #require(try await reasoner.fill(Note.form(1)).filling).isByModel)
    #expect(try #require(try await reasoner.fill(Note.form(2)).filling).isByModel)
    let state = try await standIn.state()
    #expect(state.requests.count == 3)
    #expect(state.violations == [])
  }

  @Test func `nobody is asked again once the key is refused`() async throws {
    let standIn = try await ModelStandIn("key")
    let reasoner = try standIn.reasoner(width: 1)
    let filled = try await reasoner.fill((1...5).map { Note.form($0) })
    #expect(filled.allSatisfy { $0.filling?.reason?.contains("refused the key") == true })
    #expect(try await standIn.state().requests.count == 1)
  }

  @Test func `the budget of a run is kept, and what is left is worded by the rules`() async throws {
    let standIn = try await ModelStandIn()
    let most = try standIn.route().most(
      Conversation(
        prompt: Prompt(instructions: "", form: ""), shape: ReplyShape([]), longestReply: 500), counted: 400)
    let reasoner = try standIn.reasoner(budget: most * 1.2, longestReply: 500)
    let filled = try await reasoner.fill((1...12).map { Note.form($0) })
    let spent = filled.compactMap { $0.filling?.costUsd }.reduce(0, +)
    #expect(spent > 0 && spent <= most * 1.2)
    let byRules = filled.filter { $0.filling?.isByModel == false }
    #expect(!byRules.isEmpty && byRules.count < 12)
    for one in byRules { #expect(one.filling?.reason?.hasPrefix("The budget of ") == true) }
    let state = try await standIn.state()
    #expect(state.count("count_tokens") >= 12)
    #expect(state.violations == [])
  }

  @Test func `a budget that is too small for one call asks nobody`() async throws {
    let standIn = try await ModelStandIn()
    let filling = try #require(try await standIn.reasoner(budget: 0.000_1).fill(Note.form()).filling)
    #expect(filling.calls == 0)
    #expect(filling.reason?.hasPrefix("The budget of 0.0001 USD for this run is used up") == true)
    #expect(try await standIn.state().count("/v1/messages") == 0)
  }

  @Test func `calls go out at the same time, up to the limit, and answers keep their order`() async throws {
    let standIn = try await ModelStandIn(latency: 0.3)
    let filled = try await standIn.reasoner(.openai, width: 4).fill((1...8).map { Note.form($0) })
    #expect(filled.map(\.answer.cost) == (11...18).map(Double.init))
    #expect(try await standIn.state().busiest == 4)
  }

  @Test func `the same form is not paid for twice, be its reply good or refused`() async throws {
    let memory = Memory()
    for manner in ["good", "prose"] {
      let standIn = try await ModelStandIn(manner)
      let number = manner == "good" ? 1 : 2
      let first = try await standIn.reasoner(memory: memory).fill(Note.form(number))
      let asked = try await standIn.state().count("/v1/messages")
      let second = try await standIn.reasoner(memory: memory).fill(Note.form(number))
      #expect(try await standIn.state().count("/v1/messages") == asked)
      #expect(second.answer == first.answer)
      #expect(second.filling?.calls == 0)
      #expect(second.filling?.costUsd == nil)
    }
  }

  @Test func `an agent without a model keeps to the rules`() async throws {
    let standIn = try await ModelStandIn()
    let filled = try await standIn.reasoner().fill(Note.form(agent: "scope"))
    #expect(filled.filling == nil)
    #expect(try await standIn.state().requests.isEmpty)
  }

  @Test func `a model without a key is not asked, and the record says so`() async throws {
    let reasoner = ModelReasoner(routes: ["learning": .closed("ANTHROPIC_API_KEY is not set.", model: "m")])
    let filled = try await reasoner.fill(Note.form())
    #expect(filled.answer == Note.form().rulesAnswer)
    #expect(filled.filling?.reason == "ANTHROPIC_API_KEY is not set.")
  }

  @Test func `what would be sent is what is sent, without the key`() async throws {
    let standIn = try await ModelStandIn()
    let collector = PromptCollector(routes: ["learning": try standIn.route()])
    #expect(try await collector.fill(Note.form()).answer == Note.form().rulesAnswer)
    #expect(try await standIn.state().requests.isEmpty)
    let sendings = collector.sendings
    #expect(sendings.map(\.url) == ["\(standIn.url)/v1/messages", "\(standIn.url)/v1/messages/count_tokens"])
    #expect(sendings.allSatisfy { $0.headers.contains("x-api-key: (secret)") && $0.body.contains("<form>") })
    #expect(!"\(sendings)".contains(ModelStandIn.key))
  }

  @Test func `the judges find broken requests`() throws {
    let judge = Process()
    let output = Pipe()
    judge.executableURL = URL(fileURLWithPath: try PlatformTools.modelsPython.get())
    judge.arguments = ["-B", ModelStandIn.folder.appending(path: "judge.py").path]
    judge.standardOutput = output
    try judge.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    judge.waitUntilExit()
    #expect(said == "Every broken request is found.\n")
  }
}

/// Replies in memory.
private actor Memory: ReplyMemory {
  private var replies: [Fingerprint: String] = [:]
  func reply(to question: Fingerprint) -> String? { replies[question] }
  func keep(_ reply: String, to question: Fingerprint) { replies[question] = reply }
}
