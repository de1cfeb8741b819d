internal import Mesh

/// The expressions of a typed query in Flink SQL.
struct QueryText {
  private let processing: Processing

  init(_ processing: Processing) { self.processing = processing }

  /// What the key of a table of last records is called: no column of a topic begins with it.
  private static let key = "meshgen_key"

  // MARK: columns

  var columns: [(name: String, value: SQLText)] {
    processing.columns.map { column in
      if isRanked { return (column.name, SQLText.column(processing.alias, [column.name])) }
      let join = processing.joined.first { $0.alias == column.source && $0.meeting == .latest }
      let names = join == nil ? StatementView.names(column.field) : [column.name]
      return (column.name, value(of: column, from: SQLText.column(column.source, names)))
    }
  }

  private func value(of column: Processing.Column, from field: SQLText) -> SQLText {
    switch column.derivation {
    case nil: field
    case .lastFour?: SQLText.lastFour(SQLText.asText(field))
    case .hash?: SQLText.call("SHA256", SQLText.asText(field))
    case .count?: SQLText.call("COUNT", field)
    case .sum?: SQLText.call("SUM", widened(field, column.computed))
    case .least?: SQLText.call("MIN", field)
    case .greatest?: SQLText.call("MAX", field)
    case .mean?: SQLText.call("AVG", widened(field, column.computed))
    case .windowStart?: SQLText.asInstant(SQLText.column(processing.alias, ["window_start"]))
    case .windowEnd?: SQLText.asInstant(SQLText.column(processing.alias, ["window_end"]))
    }
  }

  private func widened(_ field: SQLText, _ type: Processing.Computed?) -> SQLText {
    switch type {
    case nil: field
    case .whole?: SQLText.asWhole(field)
    case .real?: SQLText.asReal(field)
    }
  }

  private func own(_ field: FieldPath) -> SQLText { SQLText.column(processing.alias, StatementView.names(field)) }

  // MARK: one record of each key

  var isRanked: Bool {
    switch processing.reduction {
    case .first?, .latest?: true
    case .window?, nil: false
    }
  }

  var ranked: [SQLText] {
    processing.columns.map {
      SQLText.joined([value(of: $0, from: own($0.field)), SQLText.identifier($0.name)], by: " AS ")
    }
  }

  var keys: [SQLText] { (processing.reduction?.per ?? []).map(own) }

  // MARK: windows

  private var bounds: [SQLText] { ["window_start", "window_end"].map { SQLText.column(processing.alias, [$0]) } }

  var groups: [SQLText] {
    guard case .window? = processing.reduction else { return [] }
    return bounds + keys
  }

  /// The window, and what tells records apart that count once; none where each counts.
  var onceKeys: [SQLText] {
    guard case .window? = processing.reduction, let once = processing.once, !once.isEmpty else { return [] }
    return bounds + once.map(own)
  }

  /// The columns of the source that are needed, each once, and the window.
  var onceColumns: [SQLText] {
    let windows = [Processing.Derivation.windowStart, .windowEnd]
    let fields =
      processing.columns.filter { column in !windows.contains { $0 == column.derivation } }.map(\.field)
      + (processing.reduction?.per ?? [])
    var names: [String] = []
    for field in fields {
      let name = StatementView.names(field)[0]
      if !names.contains(name) { names.append(name) }
    }
    return names.map { SQLText.column(processing.alias, [$0]) } + bounds
  }

  // MARK: filters

  var conditions: [SQLText] {
    (processing.filters ?? []).map { filter in
      let field = own(filter.field)
      let (word, values): (StaticString, [String]) =
        switch filter.test {
        case .present: ("IS NOT NULL", [])
        case .oneOf(let values): ("IN", values)
        case .noneOf(let values): ("NOT IN", values)
        }
      guard !values.isEmpty else { return SQLText.joined([field, SQLText.word("IS NOT NULL")], by: " ") }
      let list = SQLText.call("", SQLText.joined(values.map(SQLText.string), by: ", "))
      return SQLText.joined([SQLText.asText(field), SQLText.word(word), list], by: " ")
    }
  }

  // MARK: joins

  var recordTime: SQLText { SQLText.column(processing.alias, ["$rowtime"]) }

  func left(of join: Processing.JoinedSource) -> SQLText { side(own(join.on), join) }

  func right(of join: Processing.JoinedSource) -> SQLText {
    join.meeting == .latest
      ? SQLText.column(join.alias, [Self.key])
      : side(SQLText.column(join.alias, StatementView.names(join.equals)), join)
  }

  private func side(_ field: SQLText, _ join: Processing.JoinedSource) -> SQLText {
    join.asText ? SQLText.asText(field) : field
  }

  static func latestName(_ join: Processing.JoinedSource) -> String { "\(join.alias)_latest" }

  func kept(from join: Processing.JoinedSource) -> [SQLText] {
    ([Self.key] + columns(from: join).map(\.name)).map { SQLText.identifier($0) } + [SQLText.recordTime]
  }

  func latestKey(of join: Processing.JoinedSource) -> SQLText {
    side(SQLText.column(join.alias, StatementView.names(join.equals)), join)
  }

  func latestSources(of join: Processing.JoinedSource) -> [SQLText] {
    let key = SQLText.joined([latestKey(of: join), SQLText.identifier(Self.key)], by: " AS ")
    let columns = columns(from: join).map { column in
      SQLText.joined(
        [SQLText.column(join.alias, StatementView.names(column.field)), SQLText.identifier(column.name)], by: " AS ")
    }
    return [key] + columns + [SQLText.column(join.alias, ["$rowtime"])]
  }

  private func columns(from join: Processing.JoinedSource) -> [Processing.Column] {
    processing.columns.filter { $0.source == join.alias }
  }
}
