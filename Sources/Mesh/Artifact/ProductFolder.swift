/// Where the files of a data product are.
public struct ProductFolder: Hashable, Sendable {
  public let product: ProposalID

  public init(of product: ProposalID) { self.product = product }

  /// The product to which a path belongs; nil for a file that is no product's own.
  public init?(holding path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3, parts[1] == "data-products" else { return nil }
    switch parts[0] {
    case "terraform", "catalog":
      guard parts.count > 3 else { return nil }
      product = ProposalID(parts[2])
    case "docs":
      guard parts.count == 3, parts[2].hasSuffix(".md") else { return nil }
      product = ProposalID(String(parts[2].dropLast(3)))
    default: return nil
    }
  }

  /// The folders and files that belong to this product alone.
  public var places: [String] {
    ["catalog/data-products/\(product)", "docs/data-products/\(product).md", "terraform/data-products/\(product)"]
  }

  /// The file that says what the others rest on.
  public var provenance: String { "catalog/data-products/\(product)/provenance.json" }

  /// Where products are.
  public static let roots = ["catalog/data-products", "docs/data-products", "terraform/data-products"]
}
