internal import Mesh

/// A typed query, as its SQL sees it.
struct StatementView: View {
  let processing: Processing
  let product: String

  var place: Place? { Place(topic: processing.output) }

  static let form = ViewForm<StatementView>([
    .text("product", "The id of the data product, for a comment.") { SQLText.comment($0.product) },
    .text("about", "What the statement does, for a comment.") { SQLText.comment($0.processing.description) },
    .text("output", "The table that it writes.") { SQLText.identifier($0.processing.output.rawValue) },
    .text("columnNames", "The columns that it writes.") { view in
      SQLText.joined(view.processing.columns.map { SQLText.identifier($0.name) }, by: ", ")
    },
    .text("columnSources", "Where each comes from, a line each.") { view in
      SQLText.joined(
        view.query.columns.map { SQLText.joined([$0.value, SQLText.identifier($0.name)], by: " AS ") }, by: ",\n  ")
    },
    .text("table", "The first table that it reads.") { SQLText.identifier($0.processing.source.rawValue) },
    .text("alias", "What that table is called.") { SQLText.identifier($0.processing.alias) },
    .views("latest", "The further tables of which it reads the last record of each key.") { view in
      let tables = view.processing.joined.filter { $0.meeting == .latest }
      return tables.map { LatestView(join: $0, query: view.query, isLast: $0 == tables.last) }
    },
    .views("joins", "The further tables.") { view in
      view.processing.joined.map { JoinView(join: $0, query: view.query) }
    },
    .flag("isWindowed", "Whether it takes the records of a window together.") { view in
      if case .window? = view.processing.reduction { true } else { false }
    },
    .text("length", "How long a window is.") { view in
      if case .window(let seconds, _)? = view.processing.reduction {
        SQLText.interval(seconds: seconds)
      } else {
        SQLText.number(0)
      }
    },
    .flag("isRanked", "Whether it takes one record of each key.") { $0.query.isRanked },
    .text("rankedColumns", "What it needs of each record, a line each.") { view in
      SQLText.joined(view.query.ranked, by: ",\n    ")
    },
    .text("order", "ASC for the first record of a key, DESC for the last.") { view in
      if case .latest? = view.processing.reduction { SQLText.word("DESC") } else { SQLText.word("ASC") }
    },
    .flag("isOnce", "Whether a record that comes twice in a window counts once.") { !$0.query.onceKeys.isEmpty },
    .text("onceColumns", "What it needs of such a record, a line each.") { view in
      SQLText.joined(view.query.onceColumns, by: ",\n    ")
    },
    .text("onceKeys", "The window, and the fields by which such records are told.") { view in
      SQLText.joined(view.query.onceKeys, by: ", ")
    },
    .flag("isGrouped", "Whether it makes one record of several.") { !$0.query.groups.isEmpty },
    .text("keys", "The fields of the key.") { view in SQLText.joined(view.query.keys, by: ", ") },
    .text("groups", "What makes records go together.") { view in SQLText.joined(view.query.groups, by: ", ") },
    .flag("isFiltered", "Whether not all records are read.") { !($0.processing.filters ?? []).isEmpty },
    .text("conditions", "What a record must be to be read.") { view in
      SQLText.joined(view.query.conditions, by: "\n  AND ")
    },
  ])

  private var query: QueryText { QueryText(processing) }

  static func fileName(_ processing: Processing) -> String { FileName.of(processing.name, ending: ".sql") }

  /// The names on the way to a field; a key that is no record is one column.
  static func names(_ field: FieldPath) -> [String] { field.names == [""] ? ["key"] : field.names }
}

/// A further table of which the last record of each key is read.
struct LatestView: View {
  let join: Processing.JoinedSource
  let query: QueryText
  let isLast: Bool

  static let form = ViewForm<LatestView>([
    .text("name", "What its last records are called.") { SQLText.identifier(QueryText.latestName($0.join)) },
    .text("columns", "What is taken over.") { view in SQLText.joined(view.query.kept(from: view.join), by: ", ") },
    .text("sources", "Where each comes from, a line each.") { view in
      SQLText.joined(view.query.latestSources(of: view.join), by: ",\n      ")
    },
    .text("key", "The field that is joined by.") { view in view.query.latestKey(of: view.join) },
    .text("topic", "The table.") { SQLText.identifier($0.join.topic.rawValue) },
    .text("joinedAlias", "What the table is called.") { SQLText.identifier($0.join.alias) },
    .flag("isLast", "Whether no other follows.") { $0.isLast },
  ])
}

/// A further table of a query, and the equality that joins it.
struct JoinView: View {
  let join: Processing.JoinedSource
  let query: QueryText

  static let form = ViewForm<JoinView>([
    .text("joinedTable", "The table.") { view in
      SQLText.identifier(
        view.join.meeting == .latest ? QueryText.latestName(view.join) : view.join.topic.rawValue)
    },
    .text("joinedAlias", "What it is called.") { SQLText.identifier($0.join.alias) },
    .flag("keepsUnmatched", "Whether a record that meets none is kept.") { $0.join.keepsUnmatched == true },
    .flag("isAsOf", "Whether the table is read as it was at the time of the record.") { view in
      view.join.meeting == .latest || view.join.meeting == .table
    },
    .flag("isWithin", "Whether records meet only those of about the same time.") { view in
      if case .within? = view.join.meeting { true } else { false }
    },
    .text("span", "How far apart they may be.") { view in
      if case .within(let hours)? = view.join.meeting {
        SQLText.interval(seconds: hours * 3_600)
      } else {
        SQLText.number(0)
      }
    },
    .text("time", "When the first table's record was written.") { $0.query.recordTime },
    .text("joinedTime", "When this table's record was written.") { view in
      SQLText.column(view.join.alias, ["$rowtime"])
    },
    .text("left", "The field of the first table.") { $0.query.left(of: $0.join) },
    .text("right", "The field of this table.") { $0.query.right(of: $0.join) },
  ])
}
