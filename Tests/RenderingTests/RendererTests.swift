/// What the renderer refuses.
import Mesh
import Testing

@testable import Rendering

@Suite struct RendererTests {
  @Test func `the built-in templates fit their views`() throws {
    _ = try Renderer(settings: .standard)
  }

  @Test func `a template with an unknown tag is named with file, line and tag`() throws {
    let override = Template(
      path: "terraform/topics.tf.mustache", text: "# mine\n{{#topics}}\n{{nmae}}\n{{/topics}}\n",
      file: "templates/terraform/topics.tf.mustache")
    let error = #expect(throws: TemplateError.self) { try Renderer(overrides: [override], settings: .standard) }
    #expect(
      error?.message
        == "templates/terraform/topics.tf.mustache, line 3: there is no value for the tag `nmae`.")
    #expect(error?.remedy.contains("name") == true)
  }

  @Test(arguments: [
    ("{{>terraform/nothing}}", "there is no template `terraform/nothing.mustache` for the tag `>terraform/nothing`."),
    ("{{#topics}}", "the section `topics` is not closed."),
    ("{{/topics}}", "the tag `/topics` closes a section that is not open."),
    ("{{topics}}", "`topics` is no text, but stands where a text is written."),
    ("{{#product}}{{/product}}", "`product` is a text, but stands where a section is opened."),
    ("{{product", "the tag is not closed."),
    (
      "{{<terraform/header}}{{/terraform/header}}",
      "the tag `<terraform/header` inherits from a template, which is not offered."
    ),
    ("{{upper(product)}}", "there is no value for the tag `upper(product)`."),
    ("{{>terraform/topics.tf}}", "the tag `>terraform/topics.tf` leads back to a template that it stands in."),
  ])
  func `a template that cannot be filled is refused`(_ text: String, _ problem: String) {
    let override = Template(path: "terraform/topics.tf.mustache", text: text)
    let error = #expect(throws: TemplateError.self) { try Renderer(overrides: [override], settings: .standard) }
    #expect(error?.message == "templates/terraform/topics.tf.mustache, line 1: \(problem)")
  }

  @Test func `a template at a path from which no file is made is refused`() {
    let override = Template(path: "terraform/topic.tf.mustache", text: "")
    let error = #expect(throws: TemplateError.self) { try Renderer(overrides: [override], settings: .standard) }
    #expect(
      error?.message == "templates/terraform/topic.tf.mustache, line 1: no file is made from a template at this path.")
  }

  @Test(arguments: [nil, Fingerprint(text: "home")])
  func `a page says of a retired topic what is true of it`(_ amends: Fingerprint?) throws {
    var solution = Sample.solution
    solution.kind = .retirement
    solution.amends = amends
    solution.adoptions = []
    solution.retirements = [
      Retirement(topic: "old", subjects: ["old-value"], proof: "Nobody writes to it.", toCheck: [])
    ]
    let product = try Renderer(settings: .standard).product(
      solution, fingerprint: Fingerprint(text: "x"), approvedBy: Person(name: "Ana", email: "ana@example.org"),
      at: Timestamp(seconds: 0))
    let page = try #require(product.artifacts.first { $0.path.text.hasSuffix(".md") }).text
    let wasManaged = amends != nil
    #expect(page.contains("It leaves the Terraform state") == wasManaged)
    #expect(page.contains("Nothing of it leaves a Terraform state") == !wasManaged)
    #expect(product.pullRequestBody.contains("## What it no longer manages") == wasManaged)
    #expect(product.pullRequestBody.contains("| 0 | 0 | 0 | 0 | \(wasManaged ? 2 : 0) | 0 |"))
    #expect(product.artifacts.contains { $0.text.contains("removed {") } == wasManaged)
    // Without anything to do, Terraform has no files.
    #expect(product.artifacts.contains { $0.path.text.hasPrefix("terraform/") } == wasManaged)
    #expect(page.contains("There is nothing for Terraform to do") == !wasManaged)
  }

  @Test func `a contract names a price where it is known, and an interface that is going away`() throws {
    func files(_ solution: Solution) throws -> [String: String] {
      let product = try Renderer(settings: .standard).product(
        solution, fingerprint: Fingerprint(text: "x"), approvedBy: Person(name: "Ana", email: "ana@example.org"),
        at: Timestamp(seconds: 0))
      return Dictionary(uniqueKeysWithValues: product.artifacts.map { ($0.path.text, $0.text) })
    }
    func text(_ ending: String, in files: [String: String]) -> String {
      files.filter { $0.key.hasSuffix(ending) }.values.joined()
    }
    var solution = Sample.solution
    let contract = DataContract(id: "c", version: "1.0.0", status: .active, serviceLevels: [])
    var port = OutputPort(
      topic: solution.adoptions[0].topic, shape: nil, format: nil, keyFields: [], sensitiveFields: [], joins: [],
      documentation: nil, contract: contract)
    solution.product.outputPorts = [port]
    #expect(!text(".odcs.yaml", in: try files(solution)).contains("price"))
    solution.product.outputPorts[0].contract.price = ContractPrice(
      amount: 5.01, currency: "EUR", unit: "month", basis: "What it costs to run.")
    let priced = text(".odcs.yaml", in: try files(solution))
    #expect(priced.contains("price:\n  priceAmount: 5.01\n  priceCurrency: \"EUR\"\n  priceUnit: \"month\"\n"))
    #expect(priced.contains("  - property: \"priceBasis\"\n    value: \"What it costs to run.\"\n"))
    port.topic = "old"
    port.contract.status = .deprecated
    solution.product.retiredPorts = [port]
    let leaving = try files(solution)
    #expect(leaving.contains { $0.key.hasSuffix("/old.odcs.yaml") && $0.value.contains("status: \"deprecated\"\n") })
    #expect(text("catalog-info.yaml", in: leaving).contains("lifecycle: \"deprecated\"\n"))
    solution.product.retiredPorts?[0].contract.status = .retired
    #expect(!text("catalog-info.yaml", in: try files(solution)).contains("lifecycle: \"deprecated\"\n"))
  }

  @Test func `an override is used, and changes the version of the templates`() throws {
    let override = Template(path: "git/pull-request-title.txt.mustache", text: "[mesh] {{title}}")
    let mine = try Renderer(overrides: [override], settings: .standard)
    #expect(mine.templateFingerprint != (try Renderer(settings: .standard).templateFingerprint))
  }
}
