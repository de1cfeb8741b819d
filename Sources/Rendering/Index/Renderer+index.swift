public import Mesh

// The files that several products share.
extension Renderer {
  /// The shared files as they should be. What a person edited, and what somebody else wrote in the place of one, is left
  /// as it is.
  public func index(_ index: MeshIndex) throws -> RenderedIndex {
    let plan = SharedPlan(index, settings: settings)
    let shared = SharedFiles(plan: plan, templates: templates)
    var artifacts: [Artifact] = []
    var notices: [String] = []
    var called: Set<String> = []
    /// What meshgen would write in each of its own files, which the provenance says of edited ones too.
    var own: [FileDraft] = []
    func add(_ draft: FileDraft) throws {
      called.insert(draft.path)
      var sealed = draft
      sealed.text = IndexSeal.sealed(draft.text, at: draft.path)
      let origin = index.committed[draft.path].map { IndexSeal.origin(of: $0, at: draft.path) }
      if origin != .foreign { own.append(sealed) }
      if let notice = Self.notice(of: origin, at: draft.path) {
        notices.append(notice)
      } else {
        artifacts.append(Artifact(path: try Self.path(draft.path), text: sealed.text))
      }
    }
    for draft in shared.drafts() { try add(draft) }
    let owners = try owners(shared, &notices)
    if let written = owners?.artifact { artifacts.append(written) }
    let block = owners?.block.map { (path: owners!.path, block: $0) }
    if !own.isEmpty || block != nil {
      let provenance = IndexProvenance(plan: plan, templates: templates, drafts: own, owners: block)
      try add(FileDraft(path: SharedProvenance.path, text: provenance.text))
    }
    let obsolete = index.committed.filter { path, text in
      !called.contains(path) && MeshIndex.holds(path) && IndexSeal.origin(of: text, at: path) == .own
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

  /// The file that names the owners of code.
  private struct Owners {
    var path: String
    /// Nil where nothing changes.
    var artifact: Artifact?
    /// What of it is meshgen's; nil where nothing is.
    var block: String?
  }

  private func owners(_ shared: SharedFiles, _ notices: inout [String]) throws -> Owners? {
    let plan = shared.plan
    for team in plan.unreadableHandles {
      notices.append(
        "The handle of the team `\(team)` in meshgen.yaml cannot stand in CODEOWNERS: write `@user`, `@org/team` or an "
          + "address.")
    }
    let path = plan.ownersFile
    let committed = plan.index.committed[path]
    if committed?.unicodeScalars.contains("\u{fffd}") == true {
      notices.append("\(path) is not UTF-8 throughout, so its block was left as it is.")
      return nil
    }
    let inside = shared.owners().split(separator: "\n").map(String.init)
    guard let text = OwnersBlock.placed(plan.owners.isEmpty ? [] : inside, in: committed) else {
      notices.append("\(path) does not have both marks of the block once, in their order, so it was left as it is.")
      return nil
    }
    let isNew = !text.isEmpty && committed?.utf8.elementsEqual(text.utf8) != true
    return Owners(
      path: path, artifact: isNew ? Artifact(path: try Self.path(path), text: text) : nil,
      block: OwnersBlock.part(of: text))
  }

  private static func path(_ text: String) throws -> ArtifactPath {
    guard let path = ArtifactPath(text) else {
      throw Refusal(
        .flawed, "\(Visible.line(text)) is no path of a generated file.",
        remedy: "Rename the domain, the team or the environment that gave the file its name.")
    }
    return path
  }

  private static func notice(of origin: IndexSeal.Origin?, at path: String) -> String? {
    switch origin {
    case nil, .own: nil
    case .edited: "\(path) was edited, so it was left as it is; delete it to have it written again."
    case .foreign: "\(path) is not meshgen's, so it was left as it is; rename it to make room."
    }
  }
}
