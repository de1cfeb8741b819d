internal import Mesh

/// The files that products share, each made from its template; those that people edited too.
struct SharedFiles {
  let plan: SharedPlan
  let templates: TemplateSet

  /// Without their seals, and without the owners of code and the provenance.
  func drafts() -> [FileDraft] {
    guard !plan.products.isEmpty else { return plan.hasPlatform ? platform() : [] }
    let shared = SharedView(plan: plan)
    let mesh = plan.settings.mesh.name
    let domains = plan.domains.flatMap { domain in
      let products = domain.products.map(\.product.id)
      return [
        file(domain.entityFile, "domain.yaml", DomainEntityView(domain: domain, mesh: mesh), of: products),
        file(domain.page, "domain.md", DomainView(domain: domain, plan: plan), of: products),
      ]
    }
    let teams = plan.teams.map {
      file($0.entityFile, "team.yaml", TeamEntityView(team: $0, mesh: mesh), of: $0.products)
    }
    return domains + teams + [
      file("docs/data-products.md", "data-products.md", shared), file("docs/mesh.md", "mesh.md", shared),
    ] + (plan.hasPlatform ? platform() : [])
  }

  /// The lines inside the block of a file that names the owners of code; empty where nobody owns anything.
  func owners() -> String { templates.render(Self.ownersTemplate, SharedView(plan: plan)) }

  static let ownersTemplate = "index/codeowners.mustache"

  private func file(
    _ path: String, _ name: String, _ view: some View, of products: [ProposalID]? = nil
  ) -> FileDraft {
    let template = "index/\(name).mustache"
    return FileDraft(
      path: path, text: TextLayout.tidy(templates.render(template, view)), template: template, products: products)
  }

  private func platform() -> [FileDraft] {
    func file(_ path: String, _ name: String, _ view: some View) -> FileDraft {
      let template = "index/platform/\(name).mustache"
      let text = HCLLayout.formatted(TextLayout.tidy(templates.render(template, view)))
      return FileDraft(path: "terraform/platform/\(path)", text: text, template: template)
    }
    let view = PlatformView(plan: plan)
    var files = ["versions.tf", "providers.tf", "variables.tf"].map { file($0, $0, view) }
    if !plan.tags.isEmpty { files.append(file("tags.tf", "tags.tf", view)) }
    if plan.definesMetadata { files.append(file("metadata.tf", "metadata.tf", view)) }
    return files
      + plan.environments.map {
        file(
          "environments/\($0).tfvars", "environment.tfvars", PlatformEnvironmentView(plan: plan, environment: $0))
      }
  }
}
