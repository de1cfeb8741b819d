/// What a command shows in text form: lines, paragraphs and tables.
struct Page: Sendable {
  private(set) var lines: [Words] = []
  /// Paragraphs are wrapped at this many columns.
  let width: Int

  init(width: Int = 100) { self.width = width }

  mutating func line(_ words: Words) { lines.append(words) }

  mutating func blank() {
    if let last = lines.last, !last.text.isEmpty { lines.append("") }
  }

  mutating func heading(_ text: String) {
    lines.append("")
    lines.append(Words(text, .bold))
  }

  /// Wrapped between words; every line but the first is indented by `hanging`.
  mutating func paragraph(_ text: String, indent: Int = 0, hanging: Int? = nil, style: Words.Style? = nil) {
    lines += Self.wrapped(text, into: width, indent: indent, hanging: hanging ?? indent).map { Words($0, style) }
  }

  /// What another page holds, after what this one does.
  mutating func add(_ other: Page) { lines += other.lines }

  /// A name and what belongs to it, wrapped beside it; what does not fit into so many rows is cut off with a sign.
  mutating func entry(_ name: String, _ text: String, column: Int = 12, rows most: Int = .max) {
    let rows = Self.wrapped(text, into: width, indent: column, hanging: column, rows: most)
    for (index, row) in rows.enumerated() {
      if index == 0 {
        let label = name + String(repeating: " ", count: max(1, column - DisplayWidth.of(name)))
        lines.append(Words(label, .bold) + Words(String(row.dropFirst(min(column, row.count)))))
      } else {
        lines.append(Words(row))
      }
    }
  }

  mutating func bullet(_ text: String, indent: Int = 2, rows most: Int = .max) {
    let rows = Self.wrapped(text, into: width, indent: indent + 2, hanging: indent + 2, rows: most)
    for (index, row) in rows.enumerated() {
      lines.append(
        index == 0 ? Words(String(repeating: " ", count: indent) + "- " + row.dropFirst(indent + 2)) : Words(row))
    }
  }

  /// Columns as wide as their widest cell, two spaces apart; the last one is not padded. Columns of numbers are aligned
  /// to the right.
  mutating func table(_ head: [String], _ rows: [[Words]], numbers: Set<Int> = [], indent: Int = 0) {
    let widths = head.indices.map { column in
      max(DisplayWidth.of(head[column]), rows.map { $0[column].width }.max() ?? 0)
    }
    for row in [head.map { Words($0, .faint) }] + rows {
      var line = Words(String(repeating: " ", count: indent))
      for (column, cell) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - cell.width)
        if column > 0 { line = line + Words("  ") }
        if numbers.contains(column) {
          line = line + Words(space) + cell
        } else {
          line = line + cell
          if column < row.count - 1 { line = line + Words(space) }
        }
      }
      lines.append(line)
    }
  }

  private static func wrapped(
    _ text: String, into width: Int, indent: Int, hanging: Int, rows most: Int
  ) -> [String] {
    let rows = wrapped(text, into: width, indent: indent, hanging: hanging)
    guard rows.count > most, most > 0 else { return rows }
    var words = rows[most - 1].split(separator: " ", omittingEmptySubsequences: false)
    while words.count > hanging + 1, DisplayWidth.of(words.joined(separator: " ")) + 2 > width { words.removeLast() }
    return rows[..<(most - 1)] + [words.joined(separator: " ") + " …"]
  }

  private static func wrapped(_ text: String, into width: Int, indent: Int, hanging: Int) -> [String] {
    var rows: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var row = String(repeating: " ", count: rows.isEmpty ? indent : hanging)
      var isEmpty = true
      for word in paragraph.split(separator: " ") {
        if !isEmpty, DisplayWidth.of(row) + 1 + DisplayWidth.of(String(word)) > width {
          rows.append(row)
          row = String(repeating: " ", count: hanging)
          isEmpty = true
        }
        row += (isEmpty ? "" : " ") + word
        isEmpty = false
      }
      rows.append(row)
    }
    return rows
  }
}
