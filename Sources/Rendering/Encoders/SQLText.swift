/// Text in Flink SQL: quoted identifiers, string literals and comments.
struct SQLText: EncodedText {
  let text: String

  static func identifier(_ name: String) -> SQLText {
    SQLText(text: "`" + name.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``") + "`")
  }

  /// A column, or a field inside of it, of a table that goes by an alias.
  static func column(_ alias: String, _ names: [String]) -> SQLText {
    SQLText(text: ([alias] + names).map { identifier($0).text }.joined(separator: "."))
  }

  static func string(_ value: String) -> SQLText {
    SQLText(text: "'" + value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'")
  }

  /// What stands behind the `--` of a comment.
  static func comment(_ value: String) -> SQLText { SQLText(text: Visible.line(value)) }

  static func asText(_ expression: SQLText) -> SQLText { SQLText(text: "CAST(\(expression.text) AS STRING)") }

  /// Expressions in a row, with what stands between them.
  static func joined(_ parts: [SQLText], by separator: String) -> SQLText {
    SQLText(text: parts.map(\.text).joined(separator: separator))
  }

  /// Whether Flink SQL can name it: nothing hidden, and no backtick.
  static func canName(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.allSatisfy { $0 != "`" && !Visible.isHidden($0) }
  }
}
