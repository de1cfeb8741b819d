/// What the files that several products share follow from, besides the templates and the mesh's settings.
public struct MeshIndex: Hashable, Sendable {
  /// The approved solutions, each product's last one, by product.
  public var products: [Solution]
  /// Every approved solution that may have been applied: the tags of each stay defined.
  public var approved: [Solution]
  /// The same ones, each with who approved it.
  public var records: [IndexedSolution]
  /// The tags that the catalog of an environment had before this mesh, by environment.
  public var knownTags: [EnvironmentName: Set<String>]
  /// What stands in the places of shared files and of product pages on the base branch, by path.
  public var committed: [String: String]
  /// When the last of the solutions was approved.
  public var at: Timestamp

  public init(
    products: [Solution], approved: [Solution], records: [IndexedSolution] = [],
    knownTags: [EnvironmentName: Set<String>] = [:], committed: [String: String] = [:], at: Timestamp
  ) {
    self.products = products
    self.approved = approved
    self.records = records
    self.knownTags = knownTags
    self.committed = committed
    self.at = at
  }

  /// The branch on which shared files are offered. No product's branch has this name: theirs begin with `meshgen/`.
  public static let branch: BranchName = "meshgen-index"

  /// The folders and files of which some are shared ones.
  public static let places =
    [
      "catalog/domains", SharedProvenance.path, "catalog/teams", "docs/data-products.md", "docs/domains",
      "docs/mesh.md",
      "terraform/platform",
    ] + ownersFiles

  /// Whether a path is in a place of shared files.
  public static func holds(_ path: String) -> Bool { places.contains { path == $0 || path.hasPrefix($0 + "/") } }

  /// Where the owners of code are named, the first that there is counts.
  public static let ownersFiles = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"]

  /// Where the pages of merged products are.
  public static let pages = "docs/data-products"

  /// Whether the page of a product is on the base branch.
  public func isMerged(_ product: ProposalID) -> Bool { committed["\(Self.pages)/\(product).md"] != nil }
}
