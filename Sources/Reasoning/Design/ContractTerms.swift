internal import Mesh

/// The terms of an output port: promises that follow from what is known, and no others.
struct ContractTerms {
  let mesh: String
  let product: ProposalID

  func contract(
    of topic: TopicName, config: [String: String]?, traffic: Throughput?, sensitive: [SensitiveField]
  ) -> DataContract {
    var levels: [ServiceLevel] = []
    if let config { levels += retention(config) }
    if let traffic, case .measured(let rate, let over) = traffic.recordsPerSecond {
      levels.append(
        ServiceLevel(property: "throughput", value: rate, unit: "records/s", basis: "as measured, \(over)"))
    }
    var contract = DataContract(
      id: uuid(of: topic), version: "1.0.0", status: .proposed, serviceLevels: levels,
      limitations: sensitive.isEmpty
        ? nil
        : "Use only for the agreed purpose: it holds \(Titles.list(sensitive.map(\.category.rawValue).uniqueSorted()))."
    )
    contract.notPromised = Self.notMeasured
    return contract
  }

  /// No source of an estate tells these of one topic.
  private static let notMeasured = [
    Unknown("availability", why: "nobody has measured how often the topic can be read"),
    Unknown("freshness", why: "nobody has measured how long a record takes from what it tells to the topic"),
  ]

  /// What it costs to run a product that offers one port; nil where a part of that is not known, and where nothing is added
  /// to the bill.
  static func price(of cost: CostChallenge) -> ContractPrice? {
    guard let monthly = cost.monthlyOperationalCost, monthly.medium > 0, cost.unknown.isEmpty,
      cost.infrastructureCosts.allSatisfy({ $0.monthlyCost != nil })
    else { return nil }
    func text(_ amount: Double) -> String { Numbers.text(Numbers.rounded(amount, places: 2)) }
    return ContractPrice(
      amount: Numbers.rounded(monthly.medium, places: 2), currency: cost.currency, unit: "month",
      basis:
        "What the product costs to run: likely so much, \(text(monthly.low)) to \(text(monthly.high)), at prices of \(cost.pricesOf)."
    )
  }

  /// What holds for the records of a port, as far as it follows from what is known; nil where nothing does.
  static func rules(of port: OutputPort, statement: Processing?, traffic: Throughput?) -> [QualityRule]? {
    var rules: [QualityRule] = []
    let keys = port.keyFields.filter { key in
      !key.rawValue.hasPrefix("key:") && port.shape?.fields.contains { $0.path == key } == true
    }
    if !keys.isEmpty { rules.append(QualityRule(.present, of: keys, basis: "It is the key of the record.")) }
    if let statement, case .first(let per)? = statement.reduction {
      let columns = per.compactMap { field in
        statement.columns.first { $0.source == statement.alias && $0.field == field && $0.derivation == nil }?.name
      }
      if columns.count == per.count {
        rules.append(
          QualityRule(
            .unique, of: columns.map { FieldPath($0) }, basis: "The statement keeps the first record of each."))
      }
    }
    if case .window? = statement?.reduction, !keys.isEmpty {
      rules.append(QualityRule(.unique, of: keys, basis: "The statement writes one record of each key and window."))
    }
    if let traffic, case .measured(let rate, let over) = traffic.recordsPerSecond, rate > 0 {
      rules.append(QualityRule(.notEmpty, basis: "\(Numbers.text(rate)) records/s were measured, \(over)."))
    }
    return rules.isEmpty ? nil : rules.sorted()
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
