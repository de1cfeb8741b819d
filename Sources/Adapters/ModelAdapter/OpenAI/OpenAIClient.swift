internal import Libcurl
internal import Mesh
internal import Schemas
internal import Synchronization

/// Any endpoint that speaks OpenAI's chat completions, one on this machine too.
final class OpenAIClient: ModelClient {
  static let url = "https://api.openai.com/v1"

  /// How an endpoint is told that JSON is wanted; one that does not know the first way is asked in the next.
  private enum Manner { case schema, object, plain }

  let model: String
  private let url: String
  private let key: Secret?
  private let web: ModelWeb
  private let manner = Mutex(Manner.schema)

  init(model: String, url: String, key: Secret?, client: any HTTPClient, tempo: ModelTempo) {
    self.model = model
    self.url = url
    self.key = key
    web = ModelWeb("the model API at \(url.host)", client: client, tempo: tempo, secrets: [key].compactMap { $0 })
  }

  var party: String { web.party }

  func requests(for conversation: Conversation) throws(ModelFailure) -> [HTTPRequest] {
    [request(conversation, manner.withLock { $0 })]
  }

  func tokens(of conversation: Conversation) async throws(ModelFailure) -> Int? { nil }

  func reply(to conversation: Conversation) async throws(ModelFailure) -> ModelReply {
    while true {
      let manner = manner.withLock { $0 }
      do {
        let response = try await web.send(request(conversation, manner))
        let text = try web.text(of: response)
        guard response.headers["Content-Type"]?.hasPrefix("application/json") == true else {
          return try OpenAIWire.reply(stream: text, from: web)
        }
        return try OpenAIWire.reply(completion: try web.json(text), from: web)
      } catch {
        // Servers of one's own know fewer ways to ask for JSON.
        guard error.isRefusedForm, let next = Self.next(after: manner) else { throw error }
        self.manner.withLock { if $0 == manner { $0 = next } }
      }
    }
  }

  private static func next(after manner: Manner) -> Manner? {
    switch manner {
    case .schema: .object
    case .object: .plain
    case .plain: nil
    }
  }

  private func request(_ conversation: Conversation, _ manner: Manner) -> HTTPRequest {
    var headers: HTTPHeaders = [.init("Accept", "text/event-stream, application/json")]
    if let key { headers.append(.init("Authorization", "Bearer \(key.exposed)", isSecret: true)) }
    // OpenAI's own newest models know one name for the limit, servers of one's own the other.
    let limit = url == Self.url ? "max_completion_tokens" : "max_tokens"
    var members: [JSONValue.Member] = [
      .init("model", .string(model)), .init("messages", .array(messages(conversation))),
      .init(limit, .number("\(conversation.longestReply)")), .init("stream", .boolean(true)),
      .init("stream_options", .object([.init("include_usage", .boolean(true))])),
    ]
    switch manner {
    case .schema:
      members.append(
        .init(
          "response_format",
          .object([
            .init("type", .string("json_schema")),
            .init(
              "json_schema",
              .object([
                .init("name", .string("reply")), .init("strict", .boolean(true)),
                .init("schema", ReplySchema.schema(of: conversation.shape)),
              ])),
          ])))
    case .object: members.append(.init("response_format", .object([.init("type", .string("json_object"))])))
    case .plain: break
    }
    return web.request("\(url)/chat/completions", headers: headers, body: .object(members))
  }

  private func messages(_ conversation: Conversation) -> [JSONValue] {
    func said(_ role: String, _ text: String) -> JSONValue {
      .object([.init("role", .string(role)), .init("content", .string(text))])
    }
    var messages = [said("system", conversation.prompt.instructions), said("user", conversation.prompt.form)]
    if let mending = conversation.mending {
      messages += [said("assistant", mending.reply), said("user", mending.wishes)]
    }
    return messages
  }
}
