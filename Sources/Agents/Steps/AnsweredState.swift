internal import Mesh

// Who answers for a topic that a product manages: the product's owner, where the platform names nobody.
extension CurrentState {
  func answered(by managed: [TopicName: ManagedTopic]) -> CurrentState {
    var state = self
    for place in state.topics.indices where state.topics[place].owner == nil {
      guard let home = managed[state.topics[place].name], let owner = home.solution.product.owner else { continue }
      state.topics[place].owner = owner
      state.topics[place].ownerReason = "The product `\(home.product)` manages it."
    }
    return state
  }
}
