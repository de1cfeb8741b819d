import Mesh
import Testing

@testable import Rendering

@Suite struct FileNamesTests {
  @Test func `names that differ in case only get files that differ otherwise`() {
    let names = ["Orders", "ORDERS", "orders", "refunds"]
    let files = names.map { FileNames(names).file(of: $0, ending: ".avsc") }
    #expect(files == ["Orders_b7e8acdd.avsc", "ORDERS_d0d6efb1.avsc", "orders.avsc", "refunds.avsc"])
    #expect(Set(files.map { $0.lowercased() }).count == names.count)
    #expect(names.reversed().map { FileNames(names.reversed()).file(of: $0, ending: ".avsc") } == files.reversed())
  }

  @Test func `a name that nothing collides with stays as it is, capitals and all`() {
    #expect(FileNames(["Orders", "orders2"]).file(of: "Orders", ending: ".avsc") == "Orders.avsc")
    #expect(FileNames([]).file(of: "a b", ending: ".sql") == FileName.of("a b", ending: ".sql"))
  }

  @Test func `nobody can take the name that another one got`() {
    let taken = FileName.hashed("Orders", ending: "")
    let names = ["Orders", "orders", taken]
    let files = names.map { FileNames(names).file(of: $0, ending: "") }
    #expect(Set(files.map { $0.lowercased() }).count == 3)
    #expect(files[2] == taken)
  }

  @Test func `a product with such topics has a file for each, and its code names them`() throws {
    var solution = Sample.solution
    let shape = RecordShape(name: "Order", fields: [])
    for name in ["Orders", "ORDERS"] {
      var other = solution.adoptions[0]
      other.topic = TopicName(name)
      solution.adoptions.append(other)
    }
    for place in solution.adoptions.indices {
      let topic = solution.adoptions[place].topic
      solution.adoptions[place].schemas = [
        AdoptedSchema(subject: .value(of: topic), side: .value, format: .avro, schema: "\"string\"", exists: true)
      ]
      solution.product.outputPorts.append(
        OutputPort(
          topic: topic, shape: shape, format: .avro, keyFields: [], sensitiveFields: [], joins: [], documentation: nil,
          contract: DataContract(
            id: "00000000-0000-5000-8000-00000000000\(place)", version: "1.0.0", status: .proposed, serviceLevels: [])))
    }
    let product = try Renderer(settings: .standard).product(
      solution, fingerprint: Fingerprint(text: "x"), approvedBy: Person(name: "Ana", email: "ana@example.org"),
      at: Timestamp(seconds: 0))
    let paths = product.artifacts.map(\.path.text)
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count, "\(paths)")
    let folder = "terraform/data-products/orders/"
    let code = try #require(product.artifacts.first { $0.path.text == folder + "schemas.tf" }).text
    let schemas = paths.filter { $0.hasPrefix(folder + "schemas/") }
    #expect(schemas.count == 3)
    #expect(schemas.contains(folder + "schemas/orders-value.avsc"))
    for path in schemas { #expect(code.contains("${path.module}/\(path.dropFirst(folder.count))")) }
    let page = try #require(product.artifacts.first { $0.path.text == "docs/data-products/orders.md" }).text
    for path in paths where path.hasSuffix(".odcs.yaml") { #expect(page.contains("](../../\(path))")) }
  }
}
