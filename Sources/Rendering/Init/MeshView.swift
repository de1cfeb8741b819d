internal import Mesh

/// A mesh as the files that `meshgen init` writes see it.
struct MeshView: View {
  let name: String
  let base: BranchName

  static let form = ViewForm<MeshView>([
    .text("mesh", "The name of the mesh.") { YAMLText.string($0.name) },
    .text("base", "The branch that pull requests are merged into.") { YAMLText.string($0.base.rawValue) },
  ])
}
