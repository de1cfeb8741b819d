internal import Agents
internal import FilesAdapter
internal import GitAdapter
internal import Mesh
internal import Ports

/// The generated files of products: those in the work tree, and those that wait on a branch for their review.
struct GeneratedFiles: Sendable {
  /// Where they stand.
  enum Location: Hashable, Sendable {
    case workTree
    case commit(CommitID, BranchName?)

    var name: String {
      switch self {
      case .workTree: "work tree"
      case .commit(_, let branch?): "branch \(branch)"
      case .commit(let commit, nil): "commit \(commit.rawValue.prefix(12))"
      }
    }
  }

  let world: World
  let repository: MeshRepository

  /// What is merged, product by product: from the work tree, or from the base branch where there is none.
  func merged() async throws -> [(product: ProposalID, location: Location, files: [String: String])] {
    if !repository.isBare {
      let folder = WorkTreeFiles(in: repository.folder)
      return try folder.products().map { ($0, .workTree, try folder.files(of: $0)) }
    }
    guard let workspace = world.workspace else { return [] }
    let base = try await workspace.base()
    let files = try await workspace.files(at: base, under: ProductFolder.roots)
    let products = Set(files.keys.compactMap { ProductFolder(holding: $0) }).filter { files[$0.provenance] != nil }
    return products.sorted { $0.product < $1.product }.map { folder in
      (folder.product, .commit(base, nil), files.filter { ProductFolder(holding: $0.key) == folder })
    }
  }

  /// What stands on the branch of a product; nil where there is no such branch.
  func offered(_ product: ProposalID) async throws -> (location: Location, files: [String: String])? {
    guard let workspace = world.workspace else { return nil }
    let branch = BranchName.of(product)
    guard let tip = try await workspace.tip(of: branch) else { return nil }
    return (
      .commit(tip.commit, branch),
      try await workspace.files(at: tip.commit, under: ProductFolder(of: product).places)
    )
  }

  /// What stands in the places of the files that products share, and of the products' pages: in the work tree or on the
  /// base branch, and on the branch on which shared files are offered, where that says something else.
  func shared() async throws -> [(location: Location, files: [String: String])] {
    let places = MeshIndex.places + [MeshIndex.pages]
    var found: [(location: Location, files: [String: String])] = []
    if !repository.isBare {
      found.append((.workTree, try WorkTreeFiles(in: repository.folder).files(in: places)))
    } else if let workspace = world.workspace {
      let base = try await workspace.base()
      found.append((.commit(base, nil), try await workspace.files(at: base, under: places)))
    }
    if let workspace = world.workspace, let tip = try await workspace.tip(of: MeshIndex.branch) {
      let offered = try await workspace.files(at: tip.commit, under: places)
      if offered[SharedProvenance.path] != found.first?.files[SharedProvenance.path] {
        found.append((.commit(tip.commit, MeshIndex.branch), offered))
      }
    }
    return found
  }
}
