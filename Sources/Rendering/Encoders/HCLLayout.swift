/// The form that `terraform fmt` gives: in each run of lines that set one value, the equals signs stand in a column.
enum HCLLayout {
  static func formatted(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var formatted: [UInt8] = []
    formatted.reserveCapacity(bytes.count + bytes.count / 8)
    var run: [Setting] = []
    func flush() {
      guard !run.isEmpty else { return }
      let widths = run.map { width(bytes[$0.name]) }
      let most = widths.max() ?? 0
      for (setting, width) in zip(run, widths) {
        formatted += bytes[setting.name]
        formatted += repeatElement(space, count: most - width)
        formatted += [space, equals, space]
        formatted += bytes[setting.value]
        formatted.append(lineBreak)
      }
      run.removeAll(keepingCapacity: true)
    }
    var start = 0
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: lineBreak) ?? bytes.count
      if let setting = Setting(bytes, start..<end) {
        run.append(setting)
      } else {
        flush()
        formatted += bytes[start..<end]
        formatted.append(lineBreak)
      }
      start = end + 1
    }
    flush()
    // The last line has no break behind it but its own.
    formatted.removeLast()
    return String(decoding: formatted, as: UTF8.self)
  }

  private static let space = UInt8(ascii: " ")
  private static let equals = UInt8(ascii: "=")
  private static let lineBreak = UInt8(ascii: "\n")

  /// How many characters somebody sees.
  private static func width(_ name: ArraySlice<UInt8>) -> Int {
    name.allSatisfy { $0 < 0x80 } ? name.count : String(decoding: name, as: UTF8.self).count
  }

  /// Where the name, with its indentation, and the value of a line such as `a = 1` stand.
  private struct Setting {
    var name: Range<Int>
    var value: Range<Int>

    /// Nil for a line that sets nothing, or that leaves a bracket open.
    init?(_ bytes: [UInt8], _ line: Range<Int>) {
      guard let first = bytes[line].first(where: { $0 != space }), first != UInt8(ascii: "#"),
        first != UInt8(ascii: "}"), first != UInt8(ascii: "]")
      else { return nil }
      var depth = 0
      var quoted = false
      var escaped = false
      var sign: Int?
      for index in line {
        let byte = bytes[index]
        if quoted {
          if escaped {
            escaped = false
          } else if byte == UInt8(ascii: "\\") {
            escaped = true
          } else if byte == UInt8(ascii: "\"") {
            quoted = false
          }
          continue
        }
        switch byte {
        case UInt8(ascii: "\""): quoted = true
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"): depth -= 1
        case equals where sign == nil && depth == 0:
          guard index + 1 < line.upperBound, bytes[index + 1] == space else { return nil }
          sign = index
        default: break
        }
      }
      guard let sign, depth == 0 else { return nil }
      let before = bytes[line.lowerBound..<sign].lastIndex { $0 != space }
      guard let before else { return nil }
      name = line.lowerBound..<(before + 1)
      value = (bytes[(sign + 1)..<line.upperBound].firstIndex { $0 != space } ?? line.upperBound)..<line.upperBound
    }
  }
}
