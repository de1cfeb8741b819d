internal import Libcurl
internal import Mesh
internal import Synchronization

/// The way to one model: who is asked, what a run may spend on it, and whether it still answers.
public final class ModelRoute: Sendable {
  let client: (any ModelClient)?
  let model: String
  let price: Settings.ModelPrice?
  let budget: Double?
  let longestReply: Int
  let purse: Purse
  let breaker: Breaker

  init(_ client: any ModelClient, _ part: Settings.ReasonerPart, price: Settings.ModelPrice?) {
    self.client = client
    model = client.model
    self.price = price
    budget = part.budgetUsd ?? (price == nil ? nil : ModelRoute.standardBudget)
    longestReply = part.longestReply
    purse = Purse(limit: budget)
    breaker = Breaker()
  }

  private init(model: String, closed reason: String) {
    client = nil
    self.model = model
    price = nil
    budget = nil
    longestReply = 0
    purse = Purse(limit: nil)
    breaker = Breaker(reason)
  }

  /// What a run may cost where nobody says it and the model's price is known, in USD.
  public static let standardBudget = 5.0

  /// A model that cannot be asked; the rules answer, and say why.
  public static func closed(_ reason: String, model: String) -> ModelRoute { ModelRoute(model: model, closed: reason) }

  /// What a conversation costs at most; 0 where the price is not known.
  func most(_ conversation: Conversation, counted: Int?) -> Double {
    // Three bytes a token is more than texts of this kind have.
    let read = counted ?? (conversation.size + 2) / 3
    return price?.cost(of: TokenUse(output: conversation.longestReply, cacheWrite: read)) ?? 0
  }
}
