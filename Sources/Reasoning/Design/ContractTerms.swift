internal import Mesh

/// The terms of an output port: promises that follow from what is known, and no others.
struct ContractTerms {
  let mesh: String
  let product: ProposalID

  func contract(
    of topic: TopicName, config: [String: String]?, traffic: Throughput?, metrics: Metrics?,
    sensitive: [SensitiveField]
  ) -> DataContract {
    var levels: [ServiceLevel] = []
    if let config { levels += retention(config) }
    if let traffic, case .measured(let rate, let over) = traffic.recordsPerSecond {
      levels.append(
        ServiceLevel(property: "throughput", value: rate, unit: "records/s", basis: "as measured, \(over)"))
    }
    return DataContract(
      id: uuid(of: topic), version: "1.0.0", status: .proposed, serviceLevels: levels,
      limitations: sensitive.isEmpty
        ? nil
        : "Use only for the agreed purpose: it holds \(Titles.list(sensitive.map(\.category.rawValue).uniqueSorted()))."
    )
  }

  private func retention(_ config: [String: String]) -> [ServiceLevel] {
    guard let policy = CleanupPolicy(config: config), policy != .compaction else { return [] }
    guard let text = config["retention.ms"] else {
      return [
        ServiceLevel(
          property: "retention", value: 7, unit: "d", basis: "Kafka's documented default, since the topic sets none")
      ]
    }
    guard let milliseconds = Double(text), milliseconds >= 0 else { return [] }
    return [
      ServiceLevel(
        property: "retention", value: Numbers.rounded(milliseconds / 86_400_000, places: 4), unit: "d",
        basis: "retention.ms=\(text)")
    ]
  }

  /// A UUID in the manner of version 5, from the SHA-256 of mesh, product and topic.
  func uuid(of topic: TopicName) -> String {
    var digits = Array(Fingerprint(text: "\(mesh)\n\(product)\n\(topic)").rawValue.prefix(32))
    digits[12] = "5"
    let variants: [Character] = ["8", "9", "a", "b"]
    digits[16] = variants[(digits[16].hexDigitValue ?? 0) % 4]
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return parts.joined(separator: "-")
  }
}
