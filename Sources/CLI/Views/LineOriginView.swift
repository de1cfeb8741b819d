internal import Agents
internal import Mesh

/// Where a line comes from, in words and for scripts.
enum LineOriginView {
  static func source(_ source: LineOrigin.Source) -> String {
    switch source {
    case .template(let path, let file, let line, let text):
      "\(file ?? "templates/\(path)"), line \(line)\(file == nil ? " (built in)" : ""): \(text.drop { $0 == " " })"
    case .schema(let subject): "the schema of \(subject), kept byte for byte"
    case .record: "the record itself, without a template"
    case .mark: "the mark by which `meshgen index` knows what it wrote"
    }
  }

  /// The line, its text and its source.
  static func json(_ line: Explainer.Line) -> JSON {
    let json: JSON = ["line": .whole(line.number), "text": .text(line.text)]
    guard let origin = line.origin else { return json.with("source", .text("edited")) }
    return json.with(source: origin.source)
      .with("values", .list(origin.values.map { ["name": .text($0.name), "about": .text($0.about)] }))
      .with("topic", JSON(origin.topic)).with("field", JSON(origin.field))
      .with("evidence", .list(origin.evidence.map { .text($0.statement) }))
  }

  /// Source, values and what it is about; nil for a line that somebody wrote.
  static func show(_ origin: LineOrigin?, in page: inout Page) {
    guard let origin else {
      page.entry("From", "somebody's hand: meshgen did not generate this line", column: 10)
      return
    }
    page.entry("From", source(origin.source), column: 10)
    for (index, value) in origin.values.enumerated() {
      page.entry(index == 0 ? "Values" : "", "\(value.name): \(value.about)", column: 10)
    }
    if let topic = origin.topic {
      page.entry("About", origin.field.map { "\(topic), field \($0)" } ?? topic.rawValue, column: 10)
    }
  }

  static func show(_ evidence: [String], in page: inout Page) {
    for (index, statement) in evidence.enumerated() {
      page.entry(index == 0 ? "Evidence" : "", statement, column: 10)
    }
  }

  /// All lines, those of one template's line about one thing together.
  static func showGroups(of lines: [Explainer.Line], in page: inout Page) {
    var start = 0
    while start < lines.count {
      var end = start
      while end + 1 < lines.count, lines[end + 1].origin?.source == lines[start].origin?.source,
        lines[end + 1].origin?.topic == lines[start].origin?.topic,
        lines[end + 1].origin?.products == lines[start].origin?.products
      {
        end += 1
      }
      let span = start == end ? "\(start + 1)" : "\(start + 1)-\(end + 1)"
      let topic = lines[start].origin?.topic.map { " [\($0)]" } ?? ""
      page.line(
        Words(span + String(repeating: " ", count: max(1, 9 - span.count)), .faint)
          + Words((lines[start].origin.map { source($0.source) } ?? "somebody's hand") + topic))
      start = end + 1
    }
  }
}

extension JSON {
  fileprivate func with(source: LineOrigin.Source) -> JSON {
    switch source {
    case .template(let path, let file, let number, let text):
      with("source", .text("template")).with("template", .text(path)).with("templateFile", JSON(file))
        .with("templateLine", .whole(number)).with("templateText", .text(text))
    case .schema(let subject): with("source", .text("schema")).with("subject", .text(subject.rawValue))
    case .record: with("source", .text("record"))
    case .mark: with("source", .text("mark"))
    }
  }
}
