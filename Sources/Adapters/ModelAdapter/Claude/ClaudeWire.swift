internal import Mesh
internal import Schemas

/// Messages in the words of Anthropic's API, which Bedrock shares.
enum ClaudeWire {
  /// What both a message and the counting of its tokens have: instructions that may be kept, the form, the schema.
  static func body(of conversation: Conversation) -> [JSONValue.Member] {
    var messages = [said("user", conversation.prompt.form)]
    if let mending = conversation.mending {
      messages.append(said("assistant", mending.reply))
      messages.append(said("user", mending.wishes))
    }
    return [
      .init(
        "system",
        .array([
          .object([
            .init("type", .string("text")), .init("text", .string(conversation.prompt.instructions)),
            .init("cache_control", .object([.init("type", .string("ephemeral"))])),
          ])
        ])),
      .init("messages", .array(messages)),
      .init(
        "output_config",
        .object([
          .init(
            "format",
            .object([
              .init("type", .string("json_schema")), .init("schema", ReplySchema.schema(of: conversation.shape)),
            ]))
        ])),
    ]
  }

  private static func said(_ role: String, _ text: String) -> JSONValue {
    .object([
      .init("role", .string(role)),
      .init("content", .array([.object([.init("type", .string("text")), .init("text", .string(text))])])),
    ])
  }

  /// A reply that came whole.
  static func reply(message: JSONValue, from web: ModelWeb) throws(ModelFailure) -> ModelReply {
    var heard = Heard()
    heard.start(message)
    for block in message["content"]?.items ?? [] where block["type"]?.text == "text" {
      heard.text += block["text"]?.text ?? ""
    }
    heard.stop = message["stop_reason"]?.text
    return try heard.reply(from: web)
  }

  /// A reply that came as events. What is not known among them is passed over.
  static func reply(stream: String, from web: ModelWeb) throws(ModelFailure) -> ModelReply {
    var heard = Heard()
    var hasEnded = false
    for data in EventStream.events(in: stream) {
      let event = try web.json(data)
      switch event["type"]?.text {
      case "message_start": if let message = event["message"] { heard.start(message) }
      case "content_block_start":
        let block = event["content_block"]
        if block?["type"]?.text == "text" { heard.text += block?["text"]?.text ?? "" }
      case "content_block_delta":
        let delta = event["delta"]
        if delta?["type"]?.text == "text_delta" { heard.text += delta?["text"]?.text ?? "" }
      case "message_delta":
        heard.stop = event["delta"]?["stop_reason"]?.text ?? heard.stop
        heard.tokens.output = event["usage"]?["output_tokens"]?.integer ?? heard.tokens.output
      case "message_stop": hasEnded = true
      case "error":
        let kind = event["error"]?["type"]?.text ?? "an error"
        throw ModelFailure(
          "\(web.party.opening) broke its answer off (\(kind.prefix(60))).", .passing, mayCost: true)
      default: break
      }
    }
    guard hasEnded else {
      throw ModelFailure("The answer of \(web.party) stopped before its end.", .passing, mayCost: true)
    }
    return try heard.reply(from: web)
  }

  private struct Heard {
    var text = ""
    var stop: String?
    var tokens = TokenUse()

    mutating func start(_ message: JSONValue) {
      let usage = message["usage"]
      tokens.input = usage?["input_tokens"]?.integer ?? 0
      tokens.output = usage?["output_tokens"]?.integer ?? 0
      tokens.cacheWrite = usage?["cache_creation_input_tokens"]?.integer ?? 0
      tokens.cacheRead = usage?["cache_read_input_tokens"]?.integer ?? 0
    }

    func reply(from web: ModelWeb) throws(ModelFailure) -> ModelReply {
      switch stop {
      case "end_turn", "stop_sequence": return ModelReply(text: text, tokens: tokens)
      case "max_tokens": return ModelReply(text: text, tokens: tokens, isCut: true)
      case "refusal": throw ModelFailure("The model refused to answer.", .forThis, mayCost: true)
      case "model_context_window_exceeded":
        throw ModelFailure("The form is larger than what the model can read.", .forThis, mayCost: true)
      default:
        throw ModelFailure(
          "The model stopped for a reason that is not known (\((stop ?? "none").prefix(60))).", .forThis, mayCost: true)
      }
    }
  }
}
