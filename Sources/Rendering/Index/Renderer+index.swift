public import Mesh

// The files that several products share.
extension Renderer {
  /// The shared files as they should be. What a person edited, and what somebody else wrote in the place of one, is left
  /// as it is.
  public func index(_ index: MeshIndex) throws -> RenderedIndex {
    let plan = SharedPlan(index, settings: settings)
    var artifacts: [Artifact] = []
    var notices: [String] = []
    var called: Set<String> = []
    for draft in drafts(plan) {
      called.insert(draft.path)
      let sealed = IndexSeal.sealed(draft.text, at: draft.path)
      if let notice = Self.notice(of: index.committed[draft.path], at: draft.path) {
        notices.append(notice)
      } else {
        artifacts.append(Artifact(path: try Self.path(draft.path), text: sealed))
      }
    }
    if let owners = try owners(plan, &notices) { artifacts.append(owners) }
    let obsolete = index.committed.filter { path, text in
      !called.contains(path) && Self.isShared(path) && IndexSeal.origin(of: text, at: path) == .own
    }.keys.sorted()
    artifacts.sort()
    let view = IndexOfferView(
      plan: plan,
      files: artifacts.filter { index.committed[$0.path.text] != $0.text }.map(\.path)
        + obsolete.compactMap { ArtifactPath($0) },
      notices: notices,
      content: Fingerprint(text: artifacts.map { "\($0.path)\n\($0.text)\n" }.joined()),
      templates: templates.indexFingerprint)
    func text(_ name: String) -> String { TextLayout.tidy(templates.render("index/\(name).mustache", view)) }
    return RenderedIndex(
      artifacts: artifacts, obsolete: obsolete, commitMessage: text("commit-message.txt"),
      pullRequestTitle: text("pull-request-title.txt").replacing("\n", with: ""),
      pullRequestBody: String(text("pull-request-body.md").prefix(60_000)),
      labels: Set(["index", "meshgen"] + settings.hosting.labels).sorted(), notices: notices)
  }

  private func drafts(_ plan: SharedPlan) -> [FileDraft] {
    guard !plan.products.isEmpty else { return plan.hasPlatform ? platform(plan) : [] }
    func file(_ path: String, _ name: String, _ view: some View) -> FileDraft {
      let template = "index/\(name).mustache"
      return FileDraft(path: path, text: TextLayout.tidy(templates.render(template, view)), template: template)
    }
    let shared = SharedView(plan: plan)
    let domains = plan.domains.flatMap { domain in
      [
        file(
          domain.entityFile, "domain.yaml", DomainEntityView(domain: domain, mesh: settings.mesh.name)),
        file(domain.page, "domain.md", DomainView(domain: domain, plan: plan)),
      ]
    }
    return domains + [
      file("docs/data-products.md", "data-products.md", shared), file("docs/mesh.md", "mesh.md", shared),
    ] + (plan.hasPlatform ? platform(plan) : [])
  }

  private func platform(_ plan: SharedPlan) -> [FileDraft] {
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

  /// The file that names the owners of code, where it changes or is meshgen's own already.
  private func owners(_ plan: SharedPlan, _ notices: inout [String]) throws -> Artifact? {
    for team in plan.unreadableHandles {
      notices.append(
        "The handle of the team `\(team)` in meshgen.yaml cannot stand in CODEOWNERS: write `@user`, `@org/team` or an "
          + "address.")
    }
    let path = MeshIndex.ownersFiles.first { plan.index.committed[$0] != nil } ?? MeshIndex.ownersFiles[0]
    let committed = plan.index.committed[path]
    if committed?.unicodeScalars.contains("\u{fffd}") == true {
      notices.append("\(path) is not UTF-8 throughout, so its block was left as it is.")
      return nil
    }
    let entries = plan.owners
    let inside = templates.render("index/codeowners.mustache", SharedView(plan: plan))
      .split(separator: "\n").map(String.init)
    guard let text = OwnersBlock.placed(entries.isEmpty ? [] : inside, in: committed) else {
      notices.append("\(path) does not have both marks of the block once, in their order, so it was left as it is.")
      return nil
    }
    guard !text.isEmpty, committed?.utf8.elementsEqual(text.utf8) != true else { return nil }
    return Artifact(path: try Self.path(path), text: text)
  }

  private static func path(_ text: String) throws -> ArtifactPath {
    guard let path = ArtifactPath(text) else {
      throw Refusal(
        .flawed, "\(Visible.line(text)) is no path of a generated file.",
        remedy: "Rename the domain or the environment that gave the file its name.")
    }
    return path
  }

  /// Whether a path on the base branch is in a place of shared files.
  private static func isShared(_ path: String) -> Bool {
    MeshIndex.places.contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  private static func notice(of committed: String?, at path: String) -> String? {
    switch committed.map({ IndexSeal.origin(of: $0, at: path) }) {
    case nil, .own: nil
    case .edited: "\(path) was edited, so it was left as it is; delete it to have it written again."
    case .foreign: "\(path) is not meshgen's, so it was left as it is; rename it to make room."
    }
  }
}
