internal import Mesh

/// The names that a Backstage catalog takes: short, in small letters, with single dashes.
enum EntityName {
  /// The name itself where it may stand, else what is left of it and a hash.
  static func of(_ name: String) -> String {
    let safe = dashed(name) { $0 == "_" || $0 == "." }
    let isKept = safe == name && safe.utf8.count <= 63 && !safe.contains("..") && !safe.contains("__")
    if isKept, let first = safe.first, let last = safe.last, first.isLetter || first.isNumber,
      last.isLetter || last.isNumber, !hasDoubleMark(safe)
    {
      return safe
    }
    let plain = dashed(name) { _ in false }
    let hash = Fingerprint(text: name).rawValue.prefix(8)
    return plain.isEmpty ? "x-\(hash)" : trimmed(String(plain.prefix(54))) + "-" + hash
  }

  /// The entity of a team; of nobody, where none is named.
  static func owner(_ team: TeamName?) -> String { team.map { of($0.rawValue) } ?? "unowned" }

  /// A tag in small letters and dashes; empty where nothing is left.
  static func tag(_ tag: String) -> String { trimmed(String(dashed(tag) { _ in false }.prefix(63))) }

  private static func dashed(_ text: String, keeping isKept: (Unicode.Scalar) -> Bool) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || isKept(scalar) {
        safe.unicodeScalars.append(scalar)
      } else if ("A"..."Z").contains(scalar) {
        safe.unicodeScalars.append(Unicode.Scalar(scalar.value + 32)!)
      } else if !safe.isEmpty, !safe.hasSuffix("-") {
        safe += "-"
      }
    }
    return trimmed(safe)
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.hasSuffix("-") { text.removeLast() }
    return text
  }

  /// Letters and digits stand in runs, joined by one mark.
  private static func hasDoubleMark(_ text: String) -> Bool {
    func isMark(_ byte: UInt8) -> Bool { byte == 0x2d || byte == 0x2e || byte == 0x5f }
    return zip(text.utf8, text.utf8.dropFirst()).contains { isMark($0) && isMark($1) }
  }
}
