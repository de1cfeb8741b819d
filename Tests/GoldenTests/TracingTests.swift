/// Every line of every recorded file has an origin, and it is the right one.
import Foundation
import Mesh
import Rendering
import Testing

@Suite struct TracingTests {
  private static func traced(_ golden: Case) throws -> [TracedFile] {
    let solution = try golden.solution
    return try Renderer(settings: Case.settings).traced(
      solution, fingerprint: Fingerprint(of: solution), approvedBy: Case.approver, at: Case.approvedAt)
  }

  @Test(arguments: try Case.all)
  func `each line comes from the template's line that wrote it`(_ golden: Case) throws {
    let recorded = try golden.recorded()
    let files = try Self.traced(golden)
    #expect(Set(files.map { "expected/\($0.path)" }) == Set(recorded.keys.filter { $0.hasPrefix("expected/") }))
    var fromTemplates = 0
    for file in files {
      let text = recorded["expected/\(file.path)"] ?? ""
      #expect(file.lines.map(\.text) == TracedFile.lines(of: text))
      for line in file.lines {
        guard case .template(let path, _, let number, let written) = line.origin.source else { continue }
        #expect(number > 0)
        // What a template says without a name in it is what stands in the file, but for the space around an equals sign.
        if !line.text.isEmpty, !written.contains("{{") {
          #expect(Self.plain(line.text) == Self.plain(written), "\(file.path), \(path):\(number)")
          fromTemplates += 1
        }
        // A value of several lines begins with the template's words only, and a section may leave some of them out.
        let several = ["columnSources", "rankedColumns", "sources", "conditions", "diagram"]
        let isWhole =
          !written.contains("{{#") && !written.contains("{{^")
          && !line.origin.values.contains { several.contains($0.name) }
        for literal in Self.literals(written) where isWhole && !line.text.isEmpty {
          #expect(Self.plain(line.text).contains(Self.plain(literal)), "\(file.path): \(line.text) from \(written)")
        }
      }
    }
    #expect(fromTemplates > 100)
  }

  @Test func `a line says what it is about, what its values are and what it rests on`() throws {
    let golden = try #require(try Case.all.first { $0.name == "data-product" })
    let files = try Self.traced(golden)
    func line(_ path: String, _ text: String) throws -> LineOrigin {
      let file = try #require(files.first { $0.path.hasSuffix(path) })
      return try #require(file.lines.first { $0.text.contains(text) }?.origin)
    }
    let topic = try line("topics.tf", "\"gaming_players\"")
    #expect(topic.topic == "gaming_players")
    #expect(topic.values.first?.about.isEmpty == false)
    #expect(topic.evidence.allSatisfy { $0.topics.contains("gaming_players") })
    #expect(!topic.evidence.isEmpty)
    let schema = try line("schemas.tf", "\"gaming_players-value\"")
    #expect(schema.topic == "gaming_players")
    let avro = try #require(files.first { $0.path.hasSuffix("gaming_players-value.avsc") })
    #expect(avro.lines.map(\.origin.source) == [.schema("gaming_players-value")])
    let provenance = try #require(files.first { $0.path.hasSuffix("provenance.json") })
    #expect(provenance.lines.allSatisfy { $0.origin.source == .record })
  }

  private static func plain(_ text: String) -> String { text.filter { $0 != " " } }

  /// What stands between the tags of a template's line.
  private static func literals(_ line: String) -> [String] {
    var literals: [String] = []
    var rest = line[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      literals.append(String(rest[..<open.lowerBound]))
      rest = rest[close.upperBound...]
    }
    return (literals + [String(rest)]).filter { !plain($0).isEmpty }
  }
}
