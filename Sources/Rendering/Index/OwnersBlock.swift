/// The block of a CODEOWNERS file that is meshgen's; every byte around it is somebody else's and stays.
enum OwnersBlock {
  static let begin =
    "# >>> meshgen index: written from `teams` and `domains` of meshgen.yaml; every other line is yours"
  static let end = "# <<< meshgen index"
  private static let mark = "# >>> meshgen index"

  /// The file with the block as it should be; nil where its marks are not a pair, so that nobody knows what to replace.
  ///
  /// - Parameter file: nil or empty where there is none yet.
  /// - Parameter lines: what stands in the block; empty where there is nothing to say.
  static func placed(_ lines: [String], in file: String?) -> String? {
    let file = file ?? ""
    let lineBreak = file.utf8.containsPair ? "\r\n" : "\n"
    let block = ([begin] + lines + [end]).map { $0 + lineBreak }.joined()
    let rows = rows(of: file)
    let begins = rows.filter { isMark(file[$0], mark) }
    let ends = rows.filter { isMark(file[$0], end) }
    switch (begins.count, ends.count) {
    case (0, 0):
      if lines.isEmpty { return file }
      let gap = file.isEmpty ? "" : file.utf8.last == UInt8(ascii: "\n") ? lineBreak : lineBreak + lineBreak
      return file + gap + block
    case (1, 1) where begins[0].lowerBound < ends[0].lowerBound:
      return String(file[..<begins[0].lowerBound]) + block + String(file[ends[0].upperBound...])
    default: return nil
    }
  }

  /// The block with its marks; nil where there is none, or where its marks are not a pair.
  static func part(of file: String) -> String? {
    let rows = rows(of: file)
    let begins = rows.filter { isMark(file[$0], mark) }
    let ends = rows.filter { isMark(file[$0], end) }
    guard begins.count == 1, ends.count == 1, begins[0].lowerBound < ends[0].lowerBound else { return nil }
    return String(file[begins[0].lowerBound..<ends[0].upperBound])
  }

  private static func isMark(_ row: Substring, _ mark: String) -> Bool {
    row.utf8.starts(with: mark.utf8)
  }

  /// The lines, each with its line break.
  private static func rows(of text: String) -> [Range<String.Index>] {
    var rows: [Range<String.Index>] = []
    var start = text.utf8.startIndex
    while start < text.utf8.endIndex {
      let stop = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")).map { text.utf8.index(after: $0) }
      rows.append(start..<(stop ?? text.utf8.endIndex))
      start = stop ?? text.utf8.endIndex
    }
    return rows
  }
}

extension String.UTF8View {
  /// Whether lines end as on Windows.
  fileprivate var containsPair: Bool {
    zip(self, dropFirst()).contains { $0 == UInt8(ascii: "\r") && $1 == UInt8(ascii: "\n") }
  }
}
