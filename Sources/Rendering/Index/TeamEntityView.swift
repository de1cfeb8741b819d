internal import Mesh

/// A team as an entity of a Backstage catalog, so that every owner is one.
struct TeamEntityView: View {
  let team: TeamShare
  let mesh: String

  static let form = ViewForm<TeamEntityView>([
    .text("entity", "The name of the team's entity.") { YAMLText.string($0.team.entity) },
    .text("title", "The name of the team.") { YAMLText.string($0.team.name?.rawValue ?? "Nobody yet") },
    .text("about", "What it answers for.") { view in
      let mesh = view.mesh
      return YAMLText.string(
        view.team.name == nil
          ? "Stands for the team that the mesh \(mesh) has yet to name: nobody answers for what it owns."
          : "A team of the mesh \(mesh).")
    },
    .text("mesh", "The name of the mesh.") { YAMLText.string($0.mesh) },
    .views("handles", "Its handle on the hosting, where it is known.") { view in
      view.team.handle.map { [YAMLItemView($0)] } ?? []
    },
    .views("stewards", "The person who looks after its data, where one is named.") { view in
      view.team.steward.map { [YAMLItemView($0)] } ?? []
    },
    .text("type", "What kind of group it is.") { YAMLText.string($0.team.name == nil ? "placeholder" : "team") },
  ])
}
