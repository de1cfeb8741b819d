import Mesh

/// Which topics the settings of a connector say that it reads or writes.
enum ConnectorTopics {
  /// Those that are named.
  static func named(by settings: [String: String], _ direction: Connector.Direction?, type: String) -> [TopicName] {
    // What a mirror calls topics are patterns of another cluster.
    guard !type.contains("Mirror") else { return [] }
    var names: [String] = []
    for key in ["topics", "kafka.topic", "kafka.topics", "topic", "topic.name"] { names += list(settings[key]) }
    if names.isEmpty, direction != .sink, let prefix = settings["topic.prefix"] ?? settings["database.server.name"] {
      let tables = list(settings["table.include.list"]) + list(settings["collection.include.list"])
      names = tables.filter(isPlain).map { "\(prefix).\($0)" }
      if names.isEmpty {
        // JDBC puts the bare table behind the prefix.
        names = (list(settings["table.whitelist"]) + list(settings["tables"])).filter(isPlain)
          .map { prefix + ($0.split(separator: ".").last.map(String.init) ?? $0) }
      }
    }
    return Set(names.filter(isTopic)).sorted().map { TopicName($0) }
  }

  /// Those that exist and fit a pattern or a prefix, or why that cannot be said.
  ///
  /// - Parameter known: nil where the topics could not be read.
  static func matching(
    _ settings: [String: String], _ direction: Connector.Direction?, _ known: [TopicName]?
  ) -> (topics: [TopicName], why: String?) {
    let unread = "the topics that they could be are not known"
    if let pattern = settings["topics.regex"] {
      guard let known else { return ([], unread) }
      do throws(TopicExpression.Flaw) {
        return (try TopicExpression(pattern).matches(among: known).sorted(), nil)
      } catch {
        return ([], "its `topics.regex` \(error.why)")
      }
    }
    guard direction == .source, let prefix = settings["topic.prefix"] ?? settings["database.server.name"],
      !prefix.isEmpty
    else { return ([], nil) }
    guard let known else { return ([], unread) }
    return (known.filter { $0.rawValue.hasPrefix(prefix) && $0.rawValue != prefix }.sorted(), nil)
  }

  /// What stands between commas.
  static func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { part in
      var part = part
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return String(part)
    }.filter { !$0.isEmpty }
  }

  private static func isPlain(_ table: String) -> Bool { isTopic(table) }

  private static func isTopic(_ name: String) -> Bool { TopicName(name).isAllowed }
}
