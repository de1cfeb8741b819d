internal import Mesh

/// A domain as an entity of a Backstage catalog.
struct DomainEntityView: View {
  let domain: DomainShare
  let mesh: String

  /// So many data products are named.
  private static let most = 20

  static let form = ViewForm<DomainEntityView>([
    .text("entity", "The name of the domain's entity.") { YAMLText.string($0.domain.entity) },
    .text("title", "The name of the domain.") { YAMLText.string($0.domain.name.rawValue) },
    .text("about", "What is in it.") { view in
      let titles = view.domain.products.filter { !$0.product.outputPorts.isEmpty }.map(\.product.title)
      let more = titles.count > most ? " and \(titles.count - most) more" : ""
      return YAMLText.string(
        titles.isEmpty
          ? "A domain of the mesh \(view.mesh)."
          : "Offers \(titles.prefix(most).joined(separator: ", "))\(more).")
    },
    .text("mesh", "The name of the mesh.") { YAMLText.string($0.mesh) },
    .flag("isOwned", "Whether a team is named.") { $0.domain.owner != nil },
    .text("owner", "The entity of the team that answers for it.") { view in
      YAMLText.string("group:default/\(EntityName.owner(view.domain.owner))")
    },
  ])
}
