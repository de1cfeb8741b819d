/// Hostile names and texts in SQL, read back by Flink's own parser.
import Foundation
import Testing

@testable import Rendering

@Suite struct NamesInQueriesTests {
  private struct Entry: Encodable {
    let text: String, identifier: String?, string: String, comment: String

    init(_ text: String) {
      self.text = text
      identifier = SQLText.canName(text) ? SQLText.identifier(text).text : nil
      string = SQLText.string(text).text
      comment = SQLText.comment(text).text
    }

    /// With its null: an entry without an identifier says so.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(text, forKey: .text)
      try container.encode(identifier, forKey: .identifier)
      try container.encode(string, forKey: .string)
      try container.encode(comment, forKey: .comment)
    }

    private enum Key: CodingKey { case text, identifier, string, comment }
  }

  @Test(arguments: ValueTests.seeds)
  func `Flink reads every name and every text as it was meant`(_ seed: UInt32) async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "meshgen-names-\(UUID().uuidString).json")
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: file) } }
    let program = "Tests/Outside/check-names"
    let made = try await Script.run("python3", [program, "make", file.path, "--seed", "\(seed)"])
    try #require(made.status == 0, "\(made.output)")
    let texts = try JSONDecoder().decode([String].self, from: Data(contentsOf: file))
    try JSONEncoder().encode(texts.map(Entry.init)).write(to: file)
    let read = try await Script.run("python3", [program, "read", file.path])
    #expect(read.status == 0, "seed \(seed): MESHGEN_SEED=\(seed) repeats it\n\(read.output)")
  }
}
