internal import Libcurl
internal import Mesh
internal import Schemas

/// Anthropic's models on Amazon Bedrock: the same messages, signed by AWS's rules or with a bearer token.
struct BedrockClient: ModelClient {
  let model: String
  private let url: String
  private let region: String
  private let pass: BedrockPass
  private let web: ModelWeb
  private let now: @Sendable () -> Timestamp

  init(
    model: String, url: String?, region: String, pass: BedrockPass, client: any HTTPClient, tempo: ModelTempo,
    now: @escaping @Sendable () -> Timestamp
  ) {
    let url = url ?? "https://bedrock-runtime.\(region).amazonaws.com"
    self.model = model
    self.url = url
    self.region = region
    self.pass = pass
    self.now = now
    let secrets: [Secret] =
      switch pass {
      case .token(let token): [token]
      case .key(let key): [key.secret] + [key.session].compactMap { $0 }
      }
    web = ModelWeb("Amazon Bedrock at \(url.host)", client: client, tempo: tempo, secrets: secrets)
  }

  var party: String { web.party }

  func requests(for conversation: Conversation) throws(ModelFailure) -> [HTTPRequest] { [request(conversation)] }

  func tokens(of conversation: Conversation) async throws(ModelFailure) -> Int? { nil }

  func reply(to conversation: Conversation) async throws(ModelFailure) -> ModelReply {
    let response = try await web.send(request(conversation))
    return try ClaudeWire.reply(message: try web.json(try web.text(of: response)), from: web)
  }

  private func request(_ conversation: Conversation) -> HTTPRequest {
    let body = JSONValue.object(
      [
        .init("anthropic_version", .string("bedrock-2023-05-31")),
        .init("max_tokens", .number("\(conversation.longestReply)")),
      ] + ClaudeWire.body(of: conversation))
    // The name of a model may have a colon, which a path has as `%3A`.
    let path = "/model/\(URIText.encoded(model))/invoke"
    var request = web.request(url + path, headers: [.init("Accept", "application/json")], body: body)
    switch pass {
    case .token(let token):
      request.headers.append(.init("Authorization", "Bearer \(token.exposed)", isSecret: true))
    case .key(let key):
      let signature = SignatureV4(key: key, region: region, service: "bedrock", at: now())
      for line in signature.headers(
        path: url.path + path, host: url.host, type: "application/json", body: request.body ?? [])
      {
        request.headers.append(line)
      }
    }
    return request
  }
}

extension String {
  /// The path of an address without a slash at its end.
  var path: String {
    guard let start = firstRange(of: "://")?.upperBound, let slash = self[start...].firstIndex(of: "/") else {
      return ""
    }
    return String(self[slash...]).withoutSlash
  }
}
