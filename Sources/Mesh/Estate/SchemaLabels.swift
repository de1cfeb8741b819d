/// What a registry's users wrote on a version of a schema, as data contracts there have it.
public struct SchemaLabels: Hashable, Codable, Sendable {
  /// Tags by the paths of fields; `*` in a path stands for any characters but a dot, `**` for any at all.
  public var tags: [String: [String]]
  /// Properties by name, such as `owner`.
  public var properties: [String: String]

  public init(tags: [String: [String]] = [:], properties: [String: String] = [:]) {
    self.tags = tags
    self.properties = properties
  }

  public var isEmpty: Bool { tags.isEmpty && properties.isEmpty }
}
