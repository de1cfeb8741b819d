internal import Mesh
internal import Schemas

/// Chat completions in the words of OpenAI's API.
enum OpenAIWire {
  /// A reply that came whole.
  static func reply(completion: JSONValue, from web: ModelWeb) throws(ModelFailure) -> ModelReply {
    guard let choice = completion["choices"]?.items?.first else {
      throw ModelFailure("\(web.party.opening) answered without a reply.", .passing, mayCost: true)
    }
    return try reply(
      text: choice["message"]?["content"]?.text ?? "", refusal: choice["message"]?["refusal"]?.text,
      stop: choice["finish_reason"]?.text, usage: completion["usage"])
  }

  /// A reply that came as events.
  static func reply(stream: String, from web: ModelWeb) throws(ModelFailure) -> ModelReply {
    var (text, refusal) = ("", "")
    var stop: String?
    var usage: JSONValue?
    var hasEnded = false
    for data in EventStream.events(in: stream) {
      if data == "[DONE]" {
        hasEnded = true
        continue
      }
      let event = try web.json(data)
      if event["error"] != nil {
        throw ModelFailure("\(web.party.opening) broke its answer off.", .passing, mayCost: true)
      }
      if let choice = event["choices"]?.items?.first {
        text += choice["delta"]?["content"]?.text ?? ""
        refusal += choice["delta"]?["refusal"]?.text ?? ""
        stop = choice["finish_reason"]?.text ?? stop
      }
      if case .object = event["usage"] { usage = event["usage"] }
    }
    guard hasEnded || stop != nil else {
      throw ModelFailure("The answer of \(web.party) stopped before its end.", .passing, mayCost: true)
    }
    return try reply(text: text, refusal: refusal.isEmpty ? nil : refusal, stop: stop, usage: usage)
  }

  private static func reply(
    text: String, refusal: String?, stop: String?, usage: JSONValue?
  ) throws(ModelFailure) -> ModelReply {
    let cached = usage?["prompt_tokens_details"]?["cached_tokens"]?.integer ?? 0
    let tokens = TokenUse(
      input: max(0, (usage?["prompt_tokens"]?.integer ?? 0) - cached),
      output: usage?["completion_tokens"]?.integer ?? 0, cacheRead: cached)
    if refusal != nil || stop == "content_filter" {
      throw ModelFailure("The model refused to answer.", .forThis, mayCost: true)
    }
    return ModelReply(text: text, tokens: tokens, isCut: stop == "length")
  }
}
