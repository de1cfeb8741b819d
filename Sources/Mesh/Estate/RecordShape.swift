/// The fields of a record, whatever the schema language.
public struct RecordShape: Hashable, Codable, Sendable {
  /// The full name of the record, with its namespace.
  public var name: String
  public var documentation: String?
  /// Every field, those inside of records, arrays and maps too, in the schema's order.
  public var fields: [Field]

  public init(name: String, documentation: String? = nil, fields: [Field]) {
    self.name = name
    self.documentation = documentation
    self.fields = fields
  }

  /// The name without its last part: `shop.orders` of `shop.orders.OrderPlaced`. Nil without a namespace.
  public var namespace: String? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return String(name[..<dot])
  }
}
