/// The files that products share: what people wrote in them, and what of them changes.
import Mesh
import Testing

@testable import Rendering

@Suite struct IndexTests {
  private static func solution(_ id: ProposalID, in domain: DomainName?, topic: TopicName, tags: [String] = [])
    -> Solution
  {
    var solution = Sample.solution
    solution.ideaId = id
    solution.product.id = id
    solution.product.title = id.rawValue
    solution.product.domain = domain
    solution.product.owner = "sales"
    solution.adoptions[0].topic = topic
    solution.adoptions[0].tags = tags
    return solution
  }

  private static func index(
    _ products: [Solution], committed: [String: String] = [:], settings: Settings = .standard,
    knownTags: [EnvironmentName: Set<String>] = [:]
  ) throws -> RenderedIndex {
    try Renderer(settings: settings).index(
      MeshIndex(
        products: products, approved: products, knownTags: knownTags, committed: committed, at: Timestamp(seconds: 0)))
  }

  private static func files(_ index: RenderedIndex) -> [String: String] {
    Dictionary(uniqueKeysWithValues: index.artifacts.map { ($0.path.text, $0.text) })
  }

  @Test func `the files are those of what is there`() throws {
    let index = try Self.index([
      Self.solution("orders", in: "sales", topic: "orders"), Self.solution("loose", in: nil, topic: "loose"),
    ])
    #expect(
      index.artifacts.map(\.path.text) == [
        "catalog/domains/sales.yaml", "catalog/provenance.json", "catalog/teams/sales.yaml", "docs/data-products.md",
        "docs/domains/sales.md", "docs/mesh.md",
      ])
    #expect(index.notices.isEmpty)
  }

  @Test func `tags are defined once, and those that the catalog had are imported`() throws {
    let index = try Self.index(
      [
        Self.solution("a", in: nil, topic: "a", tags: ["PII", "2 odd \"tag\""]),
        Self.solution("b", in: nil, topic: "b", tags: ["PII"]),
      ], knownTags: ["prod": ["PII", "OTHER"]])
    let files = Self.files(index)
    let tags = try #require(files["terraform/platform/tags.tf"])
    #expect(tags.contains("    \"PII\"           = \"Tells who a person is, or something about one.\"\n"))
    #expect(tags.components(of: "\"PII\"") == 1)
    #expect(tags.contains("\"t_2 odd _tag_\""))
    #expect(
      files["terraform/platform/environments/prod.tfvars"]?.contains("existing_tags = [\n  \"PII\",\n]\n") == true)
    #expect(files["terraform/platform/metadata.tf"] == nil)
  }

  @Test func `what is as it should be is rendered to the same bytes`() throws {
    let products = [Self.solution("orders", in: "sales", topic: "orders", tags: ["PII"])]
    let first = Self.files(try Self.index(products))
    let again = try Self.index(products, committed: first)
    #expect(Self.files(again) == first)
    #expect(again.obsolete.isEmpty)
    #expect(again.notices.isEmpty)
  }

  @Test func `what a person edited or wrote stays, and is named`() throws {
    let products = [Self.solution("orders", in: "sales", topic: "orders")]
    var committed = Self.files(try Self.index(products))
    committed["docs/mesh.md"]! += "\nOur own words.\n"
    committed["docs/data-products.md"] = "# Ours\n"
    committed["terraform/platform/main.tf"] = "# our platform\n"
    let index = try Self.index(products + [Self.solution("more", in: "sales", topic: "more")], committed: committed)
    #expect(
      index.artifacts.map(\.path.text) == [
        "catalog/domains/sales.yaml", "catalog/provenance.json", "catalog/teams/sales.yaml", "docs/domains/sales.md",
      ])
    #expect(
      index.notices == [
        "docs/data-products.md is not meshgen's, so it was left as it is; rename it to make room.",
        "docs/mesh.md was edited, so it was left as it is; delete it to have it written again.",
      ])
    #expect(index.obsolete.isEmpty)
  }

  @Test func `a file of a domain that is gone goes, unless a person edited it`() throws {
    var committed = Self.files(
      try Self.index([
        Self.solution("a", in: "sales", topic: "a"), Self.solution("b", in: "stock", topic: "b"),
      ]))
    committed["docs/domains/stock.md"]! += "Ours.\n"
    let index = try Self.index([Self.solution("a", in: "sales", topic: "a")], committed: committed)
    #expect(index.obsolete == ["catalog/domains/stock.yaml"])
  }

  @Test func `a page is linked once it is on the base branch`() throws {
    let products = [Self.solution("orders", in: "sales", topic: "orders")]
    let before = try #require(Self.files(try Self.index(products))["docs/data-products.md"])
    #expect(before.contains("| orders | sales |") && before.contains("| not yet |"))
    let merged = try Self.index(products, committed: ["docs/data-products/orders.md": "# Orders\n"])
    let after = try #require(Self.files(merged)["docs/data-products.md"])
    #expect(after.contains("| [orders](data-products/orders.md) | sales |") && after.contains("| merged |"))
  }

  @Test func `teams own what is theirs, and only the block of CODEOWNERS changes`() throws {
    let settings = Settings(
      teams: ["sales": .init(handle: "@acme/sales"), "odd": .init(handle: "@a\n* @evil")])
    let products = [Self.solution("orders", in: "sales", topic: "orders")]
    let index = try Self.index(products, committed: ["CODEOWNERS": "* @all\n"], settings: settings)
    let text = try #require(Self.files(index)["CODEOWNERS"])
    #expect(
      text == """
        * @all

        \(OwnersBlock.begin)
        /catalog/data-products/orders/ @acme/sales
        /catalog/domains/sales.yaml @acme/sales
        /docs/data-products/orders.md @acme/sales
        /docs/domains/sales.md @acme/sales
        /terraform/data-products/orders/ @acme/sales
        \(OwnersBlock.end)

        """)
    #expect(index.notices.map { $0.hasPrefix("The handle of the team `odd`") } == [true])
    #expect(Self.files(index)[".github/CODEOWNERS"] == nil)
    let fresh = try Self.index(products, settings: settings)
    #expect(Self.files(fresh)[".github/CODEOWNERS"]?.hasPrefix(OwnersBlock.begin) == true)
  }

  @Test func `every owner in the catalog is a group, and nobody is one too`() throws {
    var loose = Self.solution("loose", in: nil, topic: "loose")
    loose.product.owner = nil
    let files = Self.files(
      try Self.index(
        [Self.solution("orders", in: "sales", topic: "orders"), loose],
        settings: Settings(teams: ["sales": .init(handle: "@acme/sales", steward: "ana@acme.example")])))
    let group = try #require(files["catalog/teams/sales.yaml"])
    #expect(group.contains("  name: \"sales\"\n") && group.contains("    meshgen/steward: \"ana@acme.example\"\n"))
    #expect(files["catalog/teams/unowned.yaml"]?.contains("  type: \"placeholder\"\n") == true)
    #expect(files["catalog/domains/sales.yaml"]?.contains("  owner: \"group:default/sales\"\n") == true)
  }

  @Test func `the provenance says of each file its bytes, its template and its products`() throws {
    let record = IndexedSolution(
      product: "orders", proposal: "orders", solution: Fingerprint(text: "orders"), approvedBy: "Ana <ana@example.org>",
      approvedAt: "2026-01-01T00:00:00Z")
    let settings = Settings(teams: ["sales": .init(handle: "@acme/sales")])
    let products = [Self.solution("orders", in: "sales", topic: "orders", tags: ["PII"])]
    let committed = ["CODEOWNERS": "* @all\r\n", "docs/mesh.md": "# Ours\n"]
    let files = Self.files(
      try Renderer(settings: settings).index(
        MeshIndex(
          products: products, approved: products, records: [record], committed: committed, at: Timestamp(seconds: 0))))
    let text = try #require(files[SharedProvenance.path])
    let provenance = try SharedProvenance(reading: text)
    #expect(provenance.solutions == [record])
    // What is somebody else's is not among them, and of the owners of code only the block is meshgen's.
    #expect(provenance.files.map(\.path) == files.keys.filter { $0 != SharedProvenance.path }.sorted())
    for entry in provenance.files {
      let written = IndexPart.written(in: try #require(files[entry.path]), at: entry.path)
      #expect(entry.fingerprint == Fingerprint(text: try #require(written)), "\(entry.path)")
      #expect(entry.template?.hasPrefix("index/") == true)
    }
    #expect(provenance.files.first?.path == "CODEOWNERS" && provenance.files.first?.part == "block")
    #expect(provenance.files.first { $0.path == "docs/domains/sales.md" }?.products == ["orders"])
    #expect(IndexPart.isSound(text, at: SharedProvenance.path))
    #expect(!IndexPart.isSound(text.replacing("2026", with: "2027"), at: SharedProvenance.path))
  }

  @Test func `every line of a shared file comes from the template's line that wrote it`() throws {
    let settings = Settings(teams: ["sales": .init(handle: "@acme/sales", steward: "ana@acme.example")])
    let products = [
      Self.solution("orders", in: "sales", topic: "orders", tags: ["PII"]),
      Self.solution("stock", in: "stock", topic: "stock"),
    ]
    let index = MeshIndex(products: products, approved: products, at: Timestamp(seconds: 0))
    let renderer = try Renderer(settings: settings)
    let files = Self.files(try renderer.index(index))
    #expect(files.count > 10)
    var fromTemplates = 0
    for (path, text) in files {
      let traced = try #require(try renderer.traced(path, of: index), "\(path)")
      #expect(traced.lines.map(\.text) == TracedFile.lines(of: text), "\(path)")
      for line in traced.lines {
        guard case .template(_, _, let number, let written) = line.origin.source else { continue }
        #expect(number > 0)
        guard !line.text.isEmpty, !written.contains("{{") else { continue }
        #expect(line.text.filter { $0 != " " } == written.filter { $0 != " " }, "\(path)")
        fromTemplates += 1
      }
    }
    #expect(fromTemplates > 50)
    let tags = try #require(try renderer.traced("terraform/platform/tags.tf", of: index))
    #expect(tags.lines.first { $0.text.contains("\"PII\"") }?.origin.products == ["orders"])
    #expect(tags.lines.first?.origin.source == .mark)
    let owners = try #require(try renderer.traced(".github/CODEOWNERS", of: index))
    #expect(owners.lines.first { $0.text.contains("/docs/domains/stock.md") }?.origin.products == ["stock"])
    #expect(try renderer.traced("docs/nothing.md", of: index) == nil)
  }

  @Test func `a map of too many products shows domains`() throws {
    let products = (0..<100).map { number in
      Self.solution(ProposalID("p\(number)"), in: number % 2 == 0 ? "even" : "odd", topic: TopicName("t\(number)"))
    }
    let map = try #require(Self.files(try Self.index(products))["docs/mesh.md"])
    #expect(map.contains("even#58; 50 data products") && map.contains("it shows domains"))
  }

  @Test func `an override is checked as every template is`() {
    let override = Template(path: "index/domain.md.mustache", text: "# {{titel}}\n")
    #expect(throws: TemplateError.self) { try Renderer(overrides: [override], settings: .standard) }
  }

  @Test func `a template of shared files is no part of a product's version`() throws {
    let override = Template(path: "index/domain.md.mustache", text: "# {{title}}\n")
    #expect(
      try Renderer(overrides: [override], settings: .standard).templateFingerprint
        == Renderer(settings: .standard).templateFingerprint)
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
