// The counts that challenges rest on, each with what was counted.

internal import Mesh

extension IdeaFacts {
  func counted(_ name: String, _ count: Int, basis: String) -> Figure {
    Figure(name, Double(count), unit: name, basis: basis)
  }

  var topicsFigure: Figure {
    counted("topics", entries.count, basis: topicNames.map(\.rawValue).joined(separator: ", "))
  }
  var fieldsFigure: Figure {
    counted(
      "fields", fields,
      basis: entries.map { entry in
        "\(entry.topic.name): \(entry.reading.shape.map { "\($0.fields.filter(\.isLeaf).count)" } ?? "unknown")"
      }.joined(separator: ", "))
  }
  var sensitiveFigure: Figure {
    counted(
      "sensitive fields", sensitiveFields,
      basis: entries.map { "\($0.topic.name): \($0.reading.sensitiveFields.count)" }.joined(separator: ", "))
  }
  var missingSchemas: Figure {
    counted(
      "topics without a schema", withoutSchema.count,
      basis: withoutSchema.isEmpty
        ? "every topic has one that could be read" : withoutSchema.map(\.rawValue).joined(separator: ", "))
  }
  var connectorsFigure: Figure {
    counted(
      "connectors", connectors.count,
      basis: connectors.isEmpty ? "none is known" : connectors.map(\.name.rawValue).joined(separator: ", "))
  }

  static func joinsFigure(_ idea: Idea) -> Figure {
    Figure(
      "joins", Double(idea.joins.count), unit: "joins",
      basis: idea.joins.isEmpty
        ? "the idea joins nothing" : idea.joins.map { "\($0.from) → \($0.to)" }.joined(separator: ", "))
  }

  /// What is computed of the records of a window; none where nothing is.
  static func sumsFigures(_ idea: Idea) -> [Figure] {
    guard let query = idea.query, query.form == .aggregated else { return [] }
    return [
      Figure(
        "numbers", Double(1 + query.measures.count), unit: "numbers",
        basis: (["records"] + query.measures.map { "\($0.derivation.rawValue) of \($0.field)" }).joined(separator: ", ")
      ),
      Figure(
        "keys", Double(query.keys.count), unit: "keys",
        basis: query.keys.map(\.field.rawValue).joined(separator: ", ")),
    ]
  }

  static func failedConnectorsFigure(_ idea: Idea) -> Figure {
    Figure(
      "failed connectors", Double(idea.failedConnectors.count), unit: "connectors",
      basis: idea.failedConnectors.map(\.rawValue).joined(separator: ", "))
  }

  static func remediesFigure(_ idea: Idea) -> Figure {
    Figure(
      "remedies", Double(idea.topicRemedies.count), unit: "remedies",
      basis: idea.topicRemedies.isEmpty ? "nothing is to be set right" : "counted in the idea")
  }
}
