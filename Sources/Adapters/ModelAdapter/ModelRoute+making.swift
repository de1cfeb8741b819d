internal import Libcurl
public import Mesh
public import Ports

// The models that settings can name.
extension ModelRoute {
  /// Anthropic's own API, or one of the same words.
  public static func claude(
    _ part: Settings.ReasonerPart, model: String, key: Secret, tempo: ModelTempo
  ) throws(PortError) -> ModelRoute {
    ModelRoute(
      ClaudeClient(
        model: model, url: (part.url ?? ClaudeClient.url).withoutSlash, key: key, client: try client(), tempo: tempo),
      part, price: part.price ?? ModelPrices.price(of: model))
  }

  /// Chat completions, with a key where the endpoint wants one.
  public static func openai(
    _ part: Settings.ReasonerPart, model: String, key: Secret?, tempo: ModelTempo
  ) throws(PortError) -> ModelRoute {
    ModelRoute(
      OpenAIClient(
        model: model, url: (part.url ?? OpenAIClient.url).withoutSlash, key: key, client: try client(), tempo: tempo),
      part, price: part.price)
  }

  /// Amazon Bedrock with a bearer token or a key that signs.
  public static func bedrock(
    _ part: Settings.ReasonerPart, model: String, region: String, pass: BedrockPass, tempo: ModelTempo,
    time: any TimeSource
  ) throws(PortError) -> ModelRoute {
    ModelRoute(
      BedrockClient(
        model: model, url: part.url?.withoutSlash, region: region, pass: pass, client: try client(), tempo: tempo,
        now: { time.now() }),
      part, price: part.price ?? ModelPrices.price(ofBedrock: model))
  }

  private static func client() throws(PortError) -> any HTTPClient {
    do throws(HTTPError) { return try CurlClient() } catch {
      throw PortError(.failed, "The web client could not be started. \(error.what)", remedy: error.remedy, cause: error)
    }
  }
}
