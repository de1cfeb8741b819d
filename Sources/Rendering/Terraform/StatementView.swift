internal import Mesh

/// A typed query, as its SQL sees it.
struct StatementView: View {
  let processing: Processing
  let product: String

  static let form = ViewForm<StatementView>([
    .text("product", "The id of the data product, for a comment.") { SQLText.comment($0.product) },
    .text("about", "What the statement does, for a comment.") { SQLText.comment($0.processing.description) },
    .text("output", "The table that it writes.") { SQLText.identifier($0.processing.output.rawValue) },
    .text("columnNames", "The columns that it writes.") { view in
      SQLText.joined(view.processing.columns.map { SQLText.identifier($0.name) }, by: ", ")
    },
    .text("columnSources", "Where each comes from, a line each.") { view in
      SQLText.joined(
        view.processing.columns.map { column in
          SQLText.joined(
            [SQLText.column(column.source, names(column.field)), SQLText.identifier(column.name)], by: " AS ")
        }, by: ",\n  ")
    },
    .text("table", "The first table that it reads.") { SQLText.identifier($0.processing.source.rawValue) },
    .text("alias", "What that table is called.") { SQLText.identifier($0.processing.alias) },
    .views("joins", "The further tables.") { view in
      view.processing.joined.map { JoinView(join: $0, alias: view.processing.alias) }
    },
  ])

  static func fileName(_ processing: Processing) -> String { FileName.of(processing.name, ending: ".sql") }

  /// The names on the way to a field; a key that is no record is one column.
  static func names(_ field: FieldPath) -> [String] { field.names == [""] ? ["key"] : field.names }
}

/// A further table of a query, and the equality that joins it.
struct JoinView: View {
  let join: Processing.JoinedSource
  let alias: String

  static let form = ViewForm<JoinView>([
    .text("joinedTable", "The table.") { SQLText.identifier($0.join.topic.rawValue) },
    .text("joinedAlias", "What it is called.") { SQLText.identifier($0.join.alias) },
    .text("left", "The field of the first table.") { $0.side($0.alias, $0.join.on) },
    .text("right", "The field of this table.") { $0.side($0.join.alias, $0.join.equals) },
  ])

  private func side(_ alias: String, _ field: FieldPath) -> SQLText {
    let column = SQLText.column(alias, StatementView.names(field))
    return join.asText ? SQLText.asText(column) : column
  }
}
