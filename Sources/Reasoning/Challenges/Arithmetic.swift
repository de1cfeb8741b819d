internal import Mesh

/// One counted input and what it weighs: a figure for the count, and one for the product.
struct Weight {
  let name: String
  let count: Figure
  let each: Double
  let unit: String

  init(_ name: String, _ count: Double, of words: String, basis: String, each: Double, unit: String) {
    self.name = name
    self.count = Figure(name, count, unit: words, basis: basis)
    self.each = each
    self.unit = unit
  }

  init(_ count: Figure, each: Double, unit: String) {
    name = count.name
    self.count = count
    self.each = each
    self.unit = unit
  }

  var value: Double { (count.value ?? 0) * each }

  var product: Figure {
    Figure(
      "\(unit) for \(name)", Numbers.rounded(value), unit: unit,
      basis: count.value.map { "\(Numbers.text($0)) \(count.unit) × \(Numbers.text(each)) \(unit)" } ?? count.basis)
  }

  /// `3 topics × 2 h`
  var words: String { "\(Numbers.text(count.value ?? 0)) \(name) × \(Numbers.text(each)) \(unit)" }
}

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

  static func remediesFigure(_ idea: Idea) -> Figure {
    Figure(
      "remedies", Double(idea.remedies.count), unit: "remedies",
      basis: idea.remedies.isEmpty ? "nothing is to be set right" : "counted in the idea")
  }
}
