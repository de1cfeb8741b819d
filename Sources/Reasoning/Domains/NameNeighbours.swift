internal import Mesh

/// The domain of topics whose names are alike but for their last piece, for topics that hold no data of their own:
/// `MQ.PAYHUB.BACKOUT` stands beside `MQ.PAYHUB.PAIN001`.
struct NameNeighbours {
  /// By the beginning of the names; nil where topics of several domains begin so.
  private var domains: [String: DomainName?] = [:]

  init(_ placements: [TopicName: DomainName]) {
    for (topic, domain) in placements {
      var start = Self.start(of: topic.rawValue)
      while !start.isEmpty {
        if let known = domains[start] {
          if known != domain { domains[start] = .some(nil) }
        } else {
          domains[start] = domain
        }
        start = Self.start(of: start)
      }
    }
  }

  func domain(beside topic: TopicName) -> DomainName? { domains[Self.start(of: topic.rawValue)] ?? nil }

  /// The name without its last piece; empty where nothing is left.
  private static func start(of name: String) -> String {
    name.utf8.lastIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
      .map { String(name[..<$0]) } ?? ""
  }
}
