import Foundation
import Schemas
import TestSupport
import Testing

@Suite(.enabled(if: PlatformTools.isAvailable, "The judges need Python packages."))
struct AvroAgreementTests {
  @Test func `generated schemas have the canonical form that fastavro and avro give them`() throws {
    let said = try PlatformTools.output(of: "avro_judge.py", ["--generate", "400"])
    let pairs = try #require(JSONSerialization.jsonObject(with: said) as? [[String]])
    #expect(pairs.count == 400)
    for pair in pairs { #expect(try Self.canonical(pair[0]) == pair[1]) }
  }

  @Test func `the schemas of the demonstration do as well`() throws {
    let estate = try JSONSerialization.jsonObject(
      with: Data(contentsOf: Repository.root.appending(path: "Sources/Demo/estate.json")))
    let subjects = try #require((estate as? [String: Any])?["subjects"] as? [[String: Any]])
    try Self.agree(on: subjects.compactMap { $0["schema"] as? String })
  }

  @Test func `the schemas of random estates do as well`() throws {
    let said = try PlatformTools.output(of: "avro_judge.py", ["--estates", "200"])
    let pairs = try #require(JSONSerialization.jsonObject(with: said) as? [[String]])
    #expect(pairs.count > 500)
    for pair in pairs { #expect(try Self.canonical(pair[0]) == pair[1]) }
  }

  @Test func `every schema of every estate of the tests does as well, or is refused by all`() throws {
    let tests = Repository.root.appending(path: "Tests")
    let files = try #require(FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil))
    var texts: Set<String> = []
    for case let file as URL in files {
      if file.pathExtension == "avsc" { texts.insert(try String(contentsOf: file, encoding: .utf8)) }
      guard ["estate.json", ".snapshot.json"].contains(where: file.lastPathComponent.hasSuffix) else { continue }
      let estate = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
      for subject in (estate as? [String: Any])?["subjects"] as? [[String: Any]] ?? [] {
        // One that refers to others is no schema by itself.
        guard subject["format"] as? String ?? "AVRO" == "AVRO", (subject["references"] as? [Any] ?? []).isEmpty else {
          continue
        }
        if let text = subject["schema"] as? String { texts.insert(text) }
      }
    }
    #expect(texts.count > 20)
    try Self.agree(on: texts.sorted())
  }

  @Test func `what one refuses the others refuse too`() throws {
    let texts = [
      #"{"type":"record","name":"A"}"#, #"{"type":"record","fields":[]}"#, #"{"type":"enum","name":"E"}"#,
      #"{"type":"fixed","name":"F"}"#, #"{"type":"array"}"#, #"{"type":"map"}"#, #""unheard""#, #"{"name":"x"}"#,
      #"{"type":"record","name":"A","fields":[{"name":"a"}]}"#,
      #"{"type":"record","name":"A","fields":[{"type":"int"}]}"#,
      #"{"type":"record","name":"A","fields":[{"name":"a","type":"B"}]}"#, "3",
      #"{"type":"record","name":"1","fields":[]}"#,
      #"{"type":"record","name":"A","fields":[{"name":"a","type":{"type":"record","name":"A","fields":[]}}]}"#,
      // And some that nobody refuses.
      #""string""#, #"["null","int"]"#, #"{"type":"long"}"#,
      #"{"type":"record","name":"a.B","fields":[{"name":"next","type":["null","B"]}]}"#,
      #"{"type":"record","name":"B","namespace":"a","fields":[{"name":"e","type":{"type":"enum","name":"E","symbols":["X"]}},{"name":"f","type":"E"}]}"#,
    ]
    try Self.agree(on: texts)
  }

  private static func agree(on texts: [String]) throws {
    let list = String(decoding: try JSONSerialization.data(withJSONObject: texts), as: UTF8.self)
    let said = try PlatformTools.output(of: "avro_judge.py", reading: list)
    let forms = try #require(JSONSerialization.jsonObject(with: said) as? [Any])
    #expect(forms.count == texts.count)
    for (text, form) in zip(texts, forms) {
      if let form = form as? String {
        #expect(try canonical(text) == form)
      } else {
        #expect(throws: SchemaFlaw.self, "\(text)") { try canonical(text) }
      }
    }
  }

  private static func canonical(_ text: String) throws -> String {
    AvroCanonical.text(of: try AvroParser.schema(of: text).schema)
  }
}
