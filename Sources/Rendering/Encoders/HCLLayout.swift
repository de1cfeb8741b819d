/// The form that `terraform fmt` gives: in each run of lines that set one value, the equals signs stand in a column.
enum HCLLayout {
  static func formatted(_ text: String) -> String {
    var lines: [String] = []
    var run: [(name: String, value: String)] = []
    func flush() {
      let width = run.map { $0.name.count }.max() ?? 0
      lines += run.map { $0.name + String(repeating: " ", count: width - $0.name.count) + " = " + $0.value }
      run = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let setting = setting(line) {
        run.append(setting)
      } else {
        flush()
        lines.append(String(line))
      }
    }
    flush()
    return lines.joined(separator: "\n")
  }

  /// The name, with its indentation, and the value of a line such as `a = 1`; nil for a line that sets nothing, or that
  /// leaves a bracket open.
  private static func setting(_ line: Substring) -> (name: String, value: String)? {
    var depth = 0
    var quoted = false
    var escaped = false
    var equals: Substring.UnicodeScalarView.Index?
    let scalars = line.unicodeScalars
    guard let first = scalars.first(where: { $0 != " " }), first != "#", first != "}", first != "]" else { return nil }
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if quoted {
        if escaped {
          escaped = false
        } else if scalar == "\\" {
          escaped = true
        } else if scalar == "\"" {
          quoted = false
        }
      } else {
        switch scalar {
        case "\"": quoted = true
        case "{", "[", "(": depth += 1
        case "}", "]", ")": depth -= 1
        case "=" where equals == nil && depth == 0:
          let after = scalars.index(after: index)
          guard after < scalars.endIndex, scalars[after] == " " else { return nil }
          equals = index
        default: break
        }
      }
      index = scalars.index(after: index)
    }
    guard let equals, depth == 0 else { return nil }
    var name = String(line[..<equals])
    while name.hasSuffix(" ") { name.removeLast() }
    guard !name.isEmpty else { return nil }
    let value = line[line.unicodeScalars.index(after: equals)...].drop { $0 == " " }
    return (name, String(value))
  }
}
