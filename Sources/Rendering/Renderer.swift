public import Mesh

/// All the files of a solution, or none; with the texts of its commit and its pull request.
public struct Renderer: Sendable {
  let templates: TemplateSet
  let settings: Settings

  /// Refuses, by a `TemplateError` with file and line, a template that has a tag which its view does not know.
  public init(overrides: [Template] = [], settings: Settings) throws {
    templates = overrides.isEmpty ? try TemplateSet.builtIn.get() : try TemplateSet(overrides: overrides)
    self.settings = settings
  }

  /// The version of the templates in use.
  public var templateFingerprint: Fingerprint { templates.fingerprint }

  /// The version of the templates of shared files.
  public var indexFingerprint: Fingerprint { templates.indexFingerprint }

  /// The same solution, approval, settings and templates give the same bytes.
  ///
  /// - Throws: a `Refusal` that lists every flaw, where the solution cannot be built as designed.
  public func product(
    _ solution: Solution, fingerprint: Fingerprint, approvedBy person: Person, at: Timestamp
  ) throws -> RenderedProduct {
    let approved = ApprovedSolution(solution, fingerprint: fingerprint, by: person, at: at, settings: settings)
    try refuse(SolutionFlaws.all(approved), in: solution)
    let drafts = ProductFiles(approved: approved, templates: templates).drafts()
    let provenance = FileDraft(
      path: "catalog/data-products/\(approved.id)/provenance.json",
      text: Provenance(approved: approved, templates: templates, drafts: drafts).text)
    let artifacts = try (drafts + [provenance]).map { draft in
      guard let path = ArtifactPath(draft.path) else {
        throw Refusal(
          .flawed, "\(Visible.line(draft.path)) is no path of a generated file.",
          remedy: "Rename the product, or what gave the file its name.")
      }
      return Artifact(path: path, text: draft.text)
    }.sorted()
    let commit = CommitView(approved: approved, templates: templates.fingerprint)
    return RenderedProduct(
      artifacts: artifacts,
      ownFolders: [
        "catalog/data-products/\(approved.id)", "docs/data-products/\(approved.id).md",
        "terraform/data-products/\(approved.id)",
      ],
      templates: templates.fingerprint,
      commitMessage: TextLayout.tidy(templates.render("git/commit-message.txt.mustache", commit)),
      pullRequestTitle: TextLayout.tidy(templates.render("git/pull-request-title.txt.mustache", commit))
        .replacing("\n", with: ""),
      pullRequestBody: pullRequestBody(approved, artifacts), labels: labels(approved))
  }

  /// As much as a hosting takes: long lists are cut first where there is too much.
  private func pullRequestBody(_ approved: ApprovedSolution, _ artifacts: [Artifact]) -> String {
    var body = ""
    for limit in [200, 50, 20, 10, 5, 2, 1] {
      let view = PullRequestView(approved: approved, files: artifacts.map(\.path), limit: limit)
      body = TextLayout.tidy(templates.render("git/pull-request-body.md.mustache", view))
      if body.unicodeScalars.count <= 60_000 { return body }
    }
    return String(body.prefix(50_000)) + "\n"
  }

  private func labels(_ approved: ApprovedSolution) -> [String] {
    Set(["meshgen", approved.solution.kind.rawValue] + settings.hosting.labels).sorted()
  }

  private func refuse(_ flaws: [Flaw], in solution: Solution) throws {
    guard let first = flaws.first else { return }
    let more = flaws.count == 1 ? "" : " (and \(flaws.count - 1) more)"
    throw Refusal(
      .flawed, flaws.map(\.message).joined(separator: " "),
      remedy: flaws.count == 1 ? first.remedy : first.remedy + more)
  }
}
