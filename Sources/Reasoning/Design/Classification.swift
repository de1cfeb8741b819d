internal import Mesh

/// How data may be used, from what is sensitive in it.
enum Classification {
  static func tag(of category: SensitiveField.Category) -> String {
    switch category {
    case .paymentCard, .paymentCardSecret: "PCI"
    case .credential: "SECRET"
    case .health, .biometric: "PHI"
    case .accountNumber, .finances, .pay: "FINANCIAL"
    case .name, .contact, .governmentId, .onlineId, .preciseLocation, .coarseLocation, .demographic, .profile,
      .vehicleRegistration, .freeText:
      "PII"
    }
  }

  static func tags(of fields: [SensitiveField]) -> [String] { fields.map { tag(of: $0.category) }.uniqueSorted() }

  static func isStricter(_ one: DataGovernance.Classification, than other: DataGovernance.Classification) -> Bool {
    let order = DataGovernance.Classification.allCases
    return order.firstIndex(of: one)! > order.firstIndex(of: other)!
  }

  /// - Parameter least: what every product of the organisation is at least.
  static func level(
    of fields: [SensitiveField], unread: [TopicName], least: DataGovernance.Classification?
  ) -> (DataGovernance.Classification, String) {
    let found = level(of: fields, unread: unread)
    guard let least, isStricter(least, than: found.0) else { return found }
    return (least, "\(found.1) The policy makes every product \(least.rawValue) at least.")
  }

  private static func level(
    of fields: [SensitiveField], unread: [TopicName]
  ) -> (DataGovernance.Classification, String) {
    let categories = Set(fields.map(\.category))
    let restricted = categories.intersection(QueryPlan.restricted).map(\.rawValue).sorted()
    if !restricted.isEmpty { return (.restricted, "It holds \(Titles.list(restricted)).") }
    let personal = categories.subtracting([.coarseLocation]).map(\.rawValue).sorted()
    if !personal.isEmpty { return (.confidential, "It holds \(Titles.list(personal)).") }
    if !unread.isEmpty {
      return (
        .confidential,
        "\(Titles.list(unread)) \(unread.count == 1 ? "has" : "have") no schema that could be read, so that nothing can be ruled out."
      )
    }
    return (.internal, categories.isEmpty ? "No sensitive field was found." : "It holds a coarse location only.")
  }
}
