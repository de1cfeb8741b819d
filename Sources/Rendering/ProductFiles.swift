internal import Mesh

/// The files of a product, each made from its template.
struct ProductFiles {
  let approved: ApprovedSolution
  let templates: TemplateSet

  /// Sorted by path; a file with nothing to say is not among them.
  func drafts() -> [FileDraft] {
    let drafts = terraform() + catalog() + [page()]
    return drafts.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func terraform() -> [FileDraft] {
    guard approved.hasCode else { return [] }
    let view = TerraformView(approved)
    let folder = "terraform/data-products/\(approved.id)"
    func file(_ name: String, when isNeeded: Bool = true) -> [FileDraft] {
      guard isNeeded else { return [] }
      let template = "terraform/\(name).mustache"
      let text = HCLLayout.formatted(TextLayout.tidy(templates.render(template, view)))
      return [FileDraft(path: "\(folder)/\(name)", text: text, template: template)]
    }
    let uses = view.uses
    let exists = approved.topics.contains { $0.exists || $0.schemas.contains { $0.exists || $0.compatibilityExists } }
    var files = file("versions.tf") + file("providers.tf")
    files += file("variables.tf", when: uses.any || !view.parts.isEmpty || !view.topics.isEmpty)
    files += file("imports.tf", when: exists || !view.connectors.isEmpty)
    files += file("topics.tf", when: !view.topics.isEmpty || !view.removals.isEmpty)
    files += file("schemas.tf", when: !view.schemas.isEmpty)
    files += file("connectors.tf", when: !view.connectors.isEmpty)
    files += file("access.tf", when: !view.grants.isEmpty)
    files += file(
      "governance.tf", when: !view.topicTags.isEmpty || !view.fieldTags.isEmpty || !view.metadata.isEmpty)
    files += file("streams.tf", when: !view.streams.isEmpty)
    files += file("outputs.tf", when: !view.topics.isEmpty)
    for environment in approved.environments {
      let template = "terraform/environment.tfvars.mustache"
      let values = EnvironmentView(approved: approved, environment: environment, uses: uses)
      let text = HCLLayout.formatted(TextLayout.tidy(templates.render(template, values)))
      files.append(
        FileDraft(path: "\(folder)/environments/\(environment).tfvars", text: text, template: template))
    }
    for topic in approved.topics {
      for schema in topic.schemas {
        files.append(
          FileDraft(
            path: "\(folder)/schemas/\(approved.schemaFile(of: schema))", text: schema.schema, topic: topic.name))
      }
    }
    for processing in approved.solution.processing {
      let template = "terraform/statement.sql.mustache"
      let statement = StatementView(processing: processing, product: approved.id)
      files.append(
        FileDraft(
          path: "\(folder)/sql/\(StatementView.fileName(processing))",
          text: TextLayout.tidy(templates.render(template, statement)), template: template, topic: processing.output))
    }
    return files
  }

  private func catalog() -> [FileDraft] {
    let folder = "catalog/data-products/\(approved.id)"
    func file(_ name: String, _ template: String, _ view: some View, topic: TopicName? = nil) -> FileDraft {
      let text = TextLayout.tidy(templates.render(template, view))
      return FileDraft(path: "\(folder)/\(name)", text: text, template: template, topic: topic)
    }
    let ports = (approved.product.outputPorts + approved.endedPorts).sorted().map { port in
      file(
        approved.contractFile(of: port.topic), "catalog/contract.odcs.yaml.mustache",
        ContractView(approved: approved, port: port), topic: port.topic)
    }
    return [
      file("\(approved.id).odps.yaml", "catalog/product.odps.yaml.mustache", DescriptorView(approved: approved)),
      file("catalog-info.yaml", "catalog/catalog-info.yaml.mustache", EntityView(approved: approved)),
    ] + ports
  }

  private func page() -> FileDraft {
    let template = "docs/product.md.mustache"
    let text = TextLayout.tidy(templates.render(template, PageView(approved: approved)))
    return FileDraft(path: "docs/data-products/\(approved.id).md", text: text, template: template)
  }
}
