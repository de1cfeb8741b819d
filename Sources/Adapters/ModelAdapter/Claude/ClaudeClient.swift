internal import Libcurl
internal import Mesh
internal import Schemas

/// Anthropic's Messages API: structured output, a stream, instructions that are cached, tokens counted beforehand.
struct ClaudeClient: ModelClient {
  static let url = "https://api.anthropic.com"
  /// The version of the API whose words are spoken here.
  private static let version = "2023-06-01"

  let model: String
  private let url: String
  private let key: Secret
  private let web: ModelWeb

  init(model: String, url: String, key: Secret, client: any HTTPClient, tempo: ModelTempo) {
    self.model = model
    self.url = url
    self.key = key
    web = ModelWeb("the Messages API at \(url.host)", client: client, tempo: tempo, secrets: [key])
  }

  var party: String { web.party }

  func requests(for conversation: Conversation) throws(ModelFailure) -> [HTTPRequest] {
    [request("/v1/messages", message(conversation)), request("/v1/messages/count_tokens", counting(conversation))]
  }

  func reply(to conversation: Conversation) async throws(ModelFailure) -> ModelReply {
    let response = try await web.send(request("/v1/messages", message(conversation)))
    let text = try web.text(of: response)
    // A gateway may answer at once although it was asked for a stream.
    guard response.headers["Content-Type"]?.hasPrefix("application/json") == true else {
      return try ClaudeWire.reply(stream: text, from: web)
    }
    return try ClaudeWire.reply(message: try web.json(text), from: web)
  }

  func tokens(of conversation: Conversation) async throws(ModelFailure) -> Int? {
    let response = try await web.send(request("/v1/messages/count_tokens", counting(conversation)))
    return try web.json(try web.text(of: response))["input_tokens"]?.integer
  }

  private func request(_ path: String, _ body: JSONValue) -> HTTPRequest {
    web.request(
      url + path,
      headers: [
        .init("Accept", "text/event-stream, application/json"), .init("anthropic-version", Self.version),
        .init("x-api-key", key.exposed, isSecret: true),
      ], body: body, longestSilence: web.tempo.longestSilence)
  }

  private func message(_ conversation: Conversation) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("model", .string(model)), .init("max_tokens", .number("\(conversation.longestReply)")),
      .init("stream", .boolean(true)),
    ]
    members += ClaudeWire.body(of: conversation)
    return .object(members)
  }

  private func counting(_ conversation: Conversation) -> JSONValue {
    .object([.init("model", .string(model))] + ClaudeWire.body(of: conversation))
  }
}

extension String {
  /// The host of an address, with its port where one is named.
  var host: String {
    guard let start = firstRange(of: "://")?.upperBound else { return self }
    return String(self[start...].prefix { $0 != "/" && $0 != "?" })
  }

  /// The address without slashes at its end.
  var withoutSlash: String {
    var text = self[...]
    while text.hasSuffix("/") { text = text.dropLast() }
    return String(text)
  }
}
