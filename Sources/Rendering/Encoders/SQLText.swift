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

  /// A name of ours; `$rowtime` is when a record was written.
  static func word(_ word: StaticString) -> SQLText { SQLText(text: "\(word)") }

  static let recordTime = identifier("$rowtime")

  static func number(_ number: Int) -> SQLText { SQLText(text: String(number)) }

  static func call(_ function: StaticString, _ arguments: SQLText...) -> SQLText {
    SQLText(text: "\(function)(\(arguments.map(\.text).joined(separator: ", ")))")
  }

  /// A time span; more digits than two have to be announced.
  static func interval(seconds: Int) -> SQLText {
    let units: [(Int, String)] = [(86_400, "DAY"), (3_600, "HOUR"), (60, "MINUTE"), (1, "SECOND")]
    let (length, unit) = units.first { seconds % $0.0 == 0 && seconds >= $0.0 } ?? (1, "SECOND")
    let digits = String(seconds / length)
    return SQLText(text: "INTERVAL '\(digits)' \(unit)" + (digits.count > 2 ? "(\(digits.count))" : ""))
  }

  /// The last four signs of a text, the rest covered; of a short one nothing is shown.
  static func lastFour(_ text: SQLText) -> SQLText {
    SQLText(
      text: "CASE WHEN CHAR_LENGTH(\(text.text)) > 8 THEN CONCAT('****', RIGHT(\(text.text), 4)) "
        + "WHEN \(text.text) IS NOT NULL THEN '****' END")
  }

  static func asInstant(_ expression: SQLText) -> SQLText {
    SQLText(text: "CAST(\(expression.text) AS TIMESTAMP_LTZ(3))")
  }

  static func asText(_ expression: SQLText) -> SQLText { SQLText(text: "CAST(\(expression.text) AS STRING)") }

  static func asWhole(_ expression: SQLText) -> SQLText { SQLText(text: "CAST(\(expression.text) AS BIGINT)") }

  static func asReal(_ expression: SQLText) -> SQLText { SQLText(text: "CAST(\(expression.text) AS DOUBLE)") }

  /// Expressions in a row, with what stands between them.
  static func joined(_ parts: [SQLText], by separator: String) -> SQLText {
    SQLText(text: parts.map(\.text).joined(separator: separator))
  }

  /// Whether Flink SQL can name it: nothing hidden, and no backtick.
  static func canName(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.allSatisfy { $0 != "`" && !Visible.isHidden($0) }
  }
}
