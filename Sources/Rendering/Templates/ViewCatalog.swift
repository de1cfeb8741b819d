/// Which view each template sees.
enum ViewCatalog {
  struct Entry: Sendable {
    /// The file that is made from it.
    var file: String
    var shapes: @Sendable () -> [String: ViewShape]

    init<Seen: View>(_ file: String, _ view: Seen.Type) {
      self.file = file
      shapes = { Seen.form.shapes }
    }
  }

  static let views: [String: Entry] = [
    "catalog/catalog-info.yaml.mustache": Entry("catalog/data-products/<id>/catalog-info.yaml", EntityView.self),
    "catalog/contract.odcs.yaml.mustache": Entry("catalog/data-products/<id>/<port>.odcs.yaml", ContractView.self),
    "catalog/product.odps.yaml.mustache": Entry("catalog/data-products/<id>/<id>.odps.yaml", DescriptorView.self),
    "docs/product.md.mustache": Entry("docs/data-products/<id>.md", PageView.self),
    "git/commit-message.txt.mustache": Entry("the message of the commit", CommitView.self),
    "git/pull-request-body.md.mustache": Entry("the body of the pull request", PullRequestView.self),
    "git/pull-request-title.txt.mustache": Entry("the title of the pull request", CommitView.self),
    "index/codeowners.mustache": Entry("the block of CODEOWNERS", SharedView.self),
    "index/commit-message.txt.mustache": Entry("the message of the index's commit", IndexOfferView.self),
    "index/data-products.md.mustache": Entry("docs/data-products.md", SharedView.self),
    "index/domain.md.mustache": Entry("docs/domains/<domain>.md", DomainView.self),
    "index/domain.yaml.mustache": Entry("catalog/domains/<domain>.yaml", DomainEntityView.self),
    "index/mesh.md.mustache": Entry("docs/mesh.md", SharedView.self),
    "index/platform/environment.tfvars.mustache": Entry(
      "terraform/platform/environments/<env>.tfvars", PlatformEnvironmentView.self),
    "index/platform/metadata.tf.mustache": Entry("terraform/platform/metadata.tf", PlatformView.self),
    "index/platform/providers.tf.mustache": Entry("terraform/platform/providers.tf", PlatformView.self),
    "index/platform/tags.tf.mustache": Entry("terraform/platform/tags.tf", PlatformView.self),
    "index/platform/variables.tf.mustache": Entry("terraform/platform/variables.tf", PlatformView.self),
    "index/platform/versions.tf.mustache": Entry("terraform/platform/versions.tf", PlatformView.self),
    "index/pull-request-body.md.mustache": Entry("the body of the index's pull request", IndexOfferView.self),
    "index/pull-request-title.txt.mustache": Entry("the title of the index's pull request", IndexOfferView.self),
    "index/team.yaml.mustache": Entry("catalog/teams/<team>.yaml", TeamEntityView.self),
    "init/meshgen.yaml.mustache": Entry("meshgen.yaml", MeshView.self),
    "prompts/form.txt.mustache": Entry("what a model is asked with each form", PromptView.self),
    "prompts/instructions.txt.mustache": Entry("what a model is told before every form", PromptView.self),
    "report/estate.html.mustache": Entry("what `meshgen estate --format html` prints", ReportView.self),
    "report/estate.md.mustache": Entry("what `meshgen estate --format markdown` prints", ReportView.self),
    "terraform/access.tf.mustache": Entry("terraform/data-products/<id>/access.tf", TerraformView.self),
    "terraform/connectors.tf.mustache": Entry("terraform/data-products/<id>/connectors.tf", TerraformView.self),
    "terraform/environment.tfvars.mustache": Entry(
      "terraform/data-products/<id>/environments/<env>.tfvars", EnvironmentView.self),
    "terraform/governance.tf.mustache": Entry("terraform/data-products/<id>/governance.tf", TerraformView.self),
    "terraform/imports.tf.mustache": Entry("terraform/data-products/<id>/imports.tf", TerraformView.self),
    "terraform/outputs.tf.mustache": Entry("terraform/data-products/<id>/outputs.tf", TerraformView.self),
    "terraform/providers.tf.mustache": Entry("terraform/data-products/<id>/providers.tf", TerraformView.self),
    "terraform/schemas.tf.mustache": Entry("terraform/data-products/<id>/schemas.tf", TerraformView.self),
    "terraform/statement.sql.mustache": Entry("terraform/data-products/<id>/sql/<name>.sql", StatementView.self),
    "terraform/streams.tf.mustache": Entry("terraform/data-products/<id>/streams.tf", TerraformView.self),
    "terraform/topics.tf.mustache": Entry("terraform/data-products/<id>/topics.tf", TerraformView.self),
    "terraform/variables.tf.mustache": Entry("terraform/data-products/<id>/variables.tf", TerraformView.self),
    "terraform/versions.tf.mustache": Entry("terraform/data-products/<id>/versions.tf", TerraformView.self),
    "workflows/terraform-apply.yml.mustache": Entry(".github/workflows/terraform-apply.yml", MeshView.self),
    "workflows/terraform-plan.yml.mustache": Entry(".github/workflows/terraform-plan.yml", MeshView.self),
  ]
}
