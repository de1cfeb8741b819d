// What the topics carry and keep, and what that costs today.

internal import Mesh

extension CostRule {
  func bytes(_ entry: IdeaFacts.Entry) -> Measured {
    RecordSize.bytesPerSecond(entry.traffic, entry.reading.shape)
  }

  func traffic(_ facts: IdeaFacts) -> [Figure] {
    facts.entries.map { Figure("bytes of \($0.topic.name)", bytes($0), unit: "bytes/s") }
  }

  /// What an amount in GB costs, wider where the amount is estimated.
  func priced(_ bytesPerSecond: Measured, times count: Double, at price: Price) -> Estimate? {
    guard let cost = price.cost(of: bytesPerSecond.value.map({ $0 * Self.month / Self.gigabyte * count })) else {
      return nil
    }
    let isEstimated = if case .estimated = bytesPerSecond { true } else { false }
    let low = cost * (isEstimated ? 0.5 : 0.9)
    let high = cost * (isEstimated ? 2 : 1.1)
    return Estimate(low: min(low, high), medium: cost, high: max(low, high))
  }

  func notes(_ name: TopicName, _ measured: Measured, times words: String, at price: Price) -> String {
    guard price.amount != nil else { return price.missing }
    guard let value = measured.value else { return "unknown: \(measured.basis.replacing("unknown: ", with: ""))" }
    return
      "\(name): \(Numbers.text(value)) bytes/s (\(measured.basis)) × 730 h ÷ 2^30 × \(words)\(price.words)"
  }

  /// What the topics keep: measured, or what flows in while records are kept.
  func stored(_ entry: IdeaFacts.Entry) -> Measured {
    if !entry.traffic.storedBytes.isUnknown { return entry.traffic.storedBytes }
    guard let rate = bytes(entry).value else {
      return .unknown("neither stored bytes nor traffic of \(entry.topic.name) are known")
    }
    guard let config = entry.topic.config else {
      return .unknown("the settings of \(entry.topic.name) could not be read")
    }
    guard CleanupPolicy(config: config) == .deletion else {
      return .unknown("\(entry.topic.name) is compacted: what it keeps does not follow from its traffic")
    }
    let text = config["retention.ms"]
    let milliseconds = text.flatMap(Double.init) ?? 604_800_000
    guard milliseconds >= 0 else { return .unknown("\(entry.topic.name) keeps its records for ever") }
    return .estimated(
      rate * milliseconds / 1000,
      from:
        "\(Numbers.text(rate)) bytes/s × retention \(Numbers.text(milliseconds / 86_400_000)) d\(text == nil ? ", Kafka's default" : "")"
    )
  }

  func kept(_ amount: String) -> String { storage.amount == nil ? storage.missing : "\(amount) × \(storage.words)" }

  /// Today's bill for the topics, which the idea does not change by itself.
  func today(_ facts: IdeaFacts) -> [Figure] {
    facts.entries.flatMap { entry -> [Figure] in
      let name = entry.topic.name
      let bytes = bytes(entry)
      let stored = stored(entry)
      let write = priced(bytes, times: 1, at: ingress)
      return [
        Figure(
          "today: writing \(name)", write.map { Numbers.rounded($0.medium) }, unit: "\(prices.currency)/month",
          basis: notes(name, bytes, times: "", at: ingress)),
        Figure(
          "today: keeping \(name)",
          storage.cost(of: stored.value.map { $0 / Self.gigabyte }).map { Numbers.rounded($0) },
          unit: "\(prices.currency)/month",
          basis: stored.value.map { kept("\(Numbers.text($0)) bytes (\(stored.basis)) ÷ 2^30") } ?? stored.basis),
      ]
    }
  }
}
