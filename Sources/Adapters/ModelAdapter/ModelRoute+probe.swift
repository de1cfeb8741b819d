internal import Mesh
public import Ports

// Whether a model can be asked, tried without a call that costs anything.
extension ModelRoute: Probe {
  public func checks() async -> [Check] {
    let what = "model \(model)"
    guard let client else {
      return [Check("Reasoner", what, failure(breaker.reason ?? "It is not asked."))]
    }
    let question = Conversation(
      prompt: Prompt(instructions: "Count.", form: "One."),
      shape: ReplyShape([ReplyField("words", .text(most: 10), "A word.")]), longestReply: 500)
    do throws(ModelFailure) {
      guard let tokens = try await client.tokens(of: question) else {
        return [Check("Reasoner", what, .skipped("\(client.party) has no call that costs nothing"))]
      }
      return [Check("Reasoner", what, .passed("\(client.party) counts tokens (\(tokens))"))]
    } catch {
      return [Check("Reasoner", what, failure(error.sentence))]
    }
  }

  private func failure(_ sentence: String) -> Check.Outcome {
    .failed(
      message: sentence, remedy: "Check the key, the model and the address; until then the rules word everything.",
      missingRight: nil)
  }
}
