import FilesAdapter
import Foundation
import Mesh
import Reasoning

/// An organisation's estate, and what its own people would say of it.
struct JudgedEstate: Sendable {
  /// Estates that the rules were written with.
  static let tuning = [
    "airline", "assurance", "bank", "corecdc", "devtools", "exchange", "legacyedi", "mainframe", "marketplace",
    "observatory",
    "parcel", "pixbank", "retail", "sentrylike", "shopflat", "telco", "trygd", "versicherung",
  ]
  /// Estates that were kept aside meanwhile.
  static let heldOut = [
    "adtech", "agency", "delivery", "energia", "gemeente", "hospital", "hrsaas", "mobility", "noschema",
    "studio", "transport", "werke", "wiki",
  ]

  struct Answers: Decodable, Sendable {
    var domains: [String: String?]
    var owners: [String: String]
    var kinds: [String: String]
    /// The category of each field that is sensitive, by topic and path.
    var sensitive: [String: [String: String]]
    var joins: [Link]
  }

  struct Link: Decodable, Hashable, Sendable {
    struct End: Decodable, Hashable, Sendable {
      var topic: String
      var field: String
    }

    var from: End
    var to: End
  }

  let name: String
  let estate: Estate
  let answers: Answers

  init(_ name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Estates")
    let text = try String(contentsOf: folder.appending(path: "\(name).snapshot.json"), encoding: .utf8)
    let snapshot = try SnapshotFile.read(text, named: "\(name).snapshot.json")
    self.name = name
    estate = Estate(
      number: 1, takenAt: snapshot.takenAt,
      deployment: Deployment(
        cluster: snapshot.cluster, topics: snapshot.topics, schemas: snapshot.subjects ?? [],
        connectors: snapshot.connectors ?? [], access: snapshot.access ?? [], unknown: snapshot.unknown,
        findings: snapshot.findings),
      usage: snapshot.usage ?? Usage(consumerGroups: []), metrics: snapshot.metrics ?? Metrics(topics: []))
    answers = try JSONDecoder().decode(
      Answers.self, from: Data(contentsOf: folder.appending(path: "\(name).expected.json")))
  }
}
