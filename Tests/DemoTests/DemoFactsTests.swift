import Demo
import FilesAdapter
import Foundation
import Mesh
import Testing

/// The estate against the facts it was written from, read by another parser, by lines.
@Suite(.enabled(if: DemoFacts.areHere, "There is no folder `shared` beside this repository; set MESHGEN_SHARED."))
struct DemoFactsTests {
  @Test func `every topic has the record, the key and the fields of the facts`() throws {
    let facts = try DemoFacts.topics()
    let snapshot = try SnapshotFile.read(DemoEstate.json, named: "estate.json")
    #expect(facts.map(\.name).sorted() == snapshot.topics.map(\.name.rawValue))
    for fact in facts {
      let subject = try #require(snapshot.subjects?.first { $0.topic?.rawValue == fact.name })
      let schema = try #require(JSONSerialization.jsonObject(with: Data(subject.schema.utf8)) as? [String: Any])
      let fields = (schema["fields"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
      #expect(schema["name"] as? String == fact.record, "\(fact.name)")
      #expect(schema["namespace"] as? String == fact.namespace, "\(fact.name)")
      #expect(fields == fact.fields, "\(fact.name)")
      #expect(snapshot.topics.first { $0.name.rawValue == fact.name }?.keyField?.rawValue == fact.key)
    }
  }
}

private enum DemoFacts {
  struct Topic {
    var name: String
    var namespace = ""
    var record = ""
    var key = ""
    var fields: [String] = []
  }

  static var shared: URL {
    let beside = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
    return ProcessInfo.processInfo.environment["MESHGEN_SHARED"].map { URL(filePath: $0) } ?? beside
  }

  static var file: URL { shared.appending(path: "facts/demo-estate.yaml") }

  static var areHere: Bool {
    FileManager.default.fileExists(atPath: file.path) || ProcessInfo.processInfo.environment["CI"] == "true"
  }

  /// The section `topics`, by its indentation: two spaces a topic, four its keys, six its fields.
  static func topics() throws -> [Topic] {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    var topics: [Topic] = []
    for line in lines.drop(while: { $0 != "topics:" }).dropFirst().prefix(while: { $0.isEmpty || $0.hasPrefix(" ") }) {
      let indent = line.prefix { $0 == " " }.count
      let parts = line.dropFirst(indent).split(separator: ":", maxSplits: 1)
      guard let word = parts.first.map(String.init) else { continue }
      let value = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
      switch (indent, word) {
      case (2, _): topics.append(Topic(name: word))
      case (4, "namespace"): topics[topics.count - 1].namespace = value
      case (4, "record"): topics[topics.count - 1].record = value
      case (4, "key"): topics[topics.count - 1].key = value
      case (6, _): topics[topics.count - 1].fields.append(word)
      default: break
      }
    }
    return topics
  }
}
