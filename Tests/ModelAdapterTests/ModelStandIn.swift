/// The stand-in for the APIs of models in `Tests/StandIns/models`, running for one test.
import Foundation
import Libcurl
import Mesh
import Ports
import Synchronization
import TestSupport

@testable import ModelAdapter

final class ModelStandIn: Sendable {
  static let key = "sk-ant-stand-in-0123456789"
  static let aws = AWSKey(
    id: "AKIASTANDINSTANDIN00", secret: Secret("stand-in/secret+0123456789"), session: Secret("stand-in-session"))

  /// What the stand-in says about what it was asked.
  struct State: Decodable, Sendable {
    struct Request: Decodable, Sendable {
      let path: String
      let secrets: [String]
    }

    let requests: [Request]
    /// What the published types and clients find wrong in the requests.
    let violations: [String]
    let busiest: Int

    func count(_ path: String) -> Int { requests.count { $0.path.hasSuffix(path) } }
  }

  /// One for all tests; each has a word of its own, so that they do not meet. It ends with this process.
  private static let server = Result {
    try ScriptedServer(python: PlatformTools.modelsPython.get(), "models/serve.py")
  }

  let url: String
  private let client: CurlClient
  private let slept = Mutex<[Duration]>([])

  init(_ manner: String = "good", times: Int = -1, latency: Double = 0) async throws {
    url = "http://127.0.0.1:\(try Self.server.get().port)/\(UUID())"
    client = try CurlClient(.init(proxies: .none))
    try await set(manner, times: times, latency: latency)
  }

  static let folder = Repository.root.appending(path: "Tests/StandIns/models")

  /// How long the adapter would have waited, in order.
  var waits: [Duration] { slept.withLock { $0 } }

  /// Patience that takes no time.
  func tempo(deadline: Duration = .seconds(20)) -> ModelTempo {
    ModelTempo(
      deadline: deadline, now: { 1_788_249_600 }, sleep: { [self] wait in slept.withLock { $0.append(wait) } },
      chance: { 0.5 })
  }

  func set(_ manner: String, times: Int = -1, latency: Double = 0) async throws {
    try await control("set", ["manner": manner, "times": times, "latency": latency])
  }

  func state() async throws -> State { try await control("state") }

  @discardableResult
  private func control(_ name: String, _ wish: [String: any Sendable] = [:]) async throws -> State {
    let body = try JSONSerialization.data(withJSONObject: wish)
    let answer = try await client.send(HTTPRequest(.post, "\(url)/_control/\(name)", body: Array(body)))
    guard answer.status == 200 else { throw PlatformTools.Unavailable(why: answer.text) }
    return try JSONDecoder().decode(State.self, from: Data(answer.body))
  }

  // MARK: Reasoners

  enum API: String, CaseIterable, Sendable { case claude, openai, bedrock, bedrockToken }

  func route(
    _ api: API = .claude, budget: Double? = nil, deadline: Duration = .seconds(20), longestReply: Int = 6_000
  ) throws -> ModelRoute {
    let part = Settings.ReasonerPart(
      kind: .claude, budgetUsd: budget, url: api == .openai ? "\(url)/v1/" : url,
      price: .init(input: 5, output: 25), longestReply: longestReply)
    let tempo = tempo(deadline: deadline)
    let model = "eu.anthropic.claude-opus-5-v1:0"
    let time = FixedTime(Timestamp(seconds: 1_788_249_600))
    return switch api {
    case .claude: try .claude(part, model: "claude-opus-5", key: Secret(Self.key), tempo: tempo)
    case .openai: try .openai(part, model: "local-model", key: nil, tempo: tempo)
    case .bedrock:
      try .bedrock(part, model: model, region: "eu-central-1", pass: .key(Self.aws), tempo: tempo, time: time)
    case .bedrockToken:
      try .bedrock(
        part, model: model, region: "eu-central-1", pass: .token(Secret("stand-in-token")), tempo: tempo, time: time)
    }
  }

  func reasoner(
    _ api: API = .claude, budget: Double? = nil, deadline: Duration = .seconds(20), longestReply: Int = 6_000,
    memory: any ReplyMemory = NoMemory(), width: Int = 4
  ) throws -> ModelReasoner {
    ModelReasoner(
      routes: ["learning": try route(api, budget: budget, deadline: deadline, longestReply: longestReply)],
      memory: memory, width: width)
  }
}

/// A small form: a sentence and a number that was computed.
struct Note: Codable, Hashable, Sendable {
  var words: String
  var cost: Double
  var author = "rules"

  /// The same words for the same number; others when the number differs.
  static func form(_ number: Int = 1, agent: String = "learning") -> Form<Note> {
    let note = Note(words: "It costs what was computed.", cost: Double(number + 10))
    return Form(agent: agent, question: "Word it.", facts: [], rulesAnswer: note) {
      Wording(
        prompt: Prompt(
          instructions: "You word notes. Reply with JSON.",
          form: "<form>\n{\"draft\": {\"words\": \"\(note.words)\", \"cost\": \(note.cost)}}\n</form>\n"),
        shape: ReplyShape([
          ReplyField("words", .text(most: 200), "What it costs."), ReplyField("cost", .number, "As in the draft."),
        ])
      ) { reply, author in
        guard reply.number("cost") == note.cost else {
          return .failure(RefusedReply([ReplyFlaw(.talkedDown, "`cost` is below the computed \(note.cost).")]))
        }
        guard !reply.text("words").contains("ghost") else {
          return .failure(RefusedReply([ReplyFlaw(.unknownName, "`words` names `ghost.topic.v9`.")]))
        }
        return .success(Note(words: reply.text("words"), cost: note.cost, author: author))
      }
    }
  }
}
