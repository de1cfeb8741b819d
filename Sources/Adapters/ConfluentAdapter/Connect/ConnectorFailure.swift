import Mesh
import Schemas

/// Why tasks of a connector failed: the kinds of errors in a trace, and nothing else of it. Their messages may hold
/// addresses with passwords, and pieces of records.
struct ConnectorFailure: Hashable {
  /// From the outermost error to its first cause, without packages.
  let kinds: [String]

  /// Nil where the trace names no error of Java.
  init?(trace: String) {
    var kinds: [String] = []
    for line in trace.split(whereSeparator: \.isNewline) {
      let isCause = line.hasPrefix("Caused by: ")
      guard isCause || kinds.isEmpty else { continue }
      guard let kind = Self.kind(in: isCause ? line.dropFirst(11) : line) else {
        if kinds.isEmpty { return nil }
        continue
      }
      if kinds.last != kind { kinds.append(kind) }
    }
    guard !kinds.isEmpty else { return nil }
    self.kinds = kinds
  }

  /// `ConnectException, caused by NoSuchFileException`
  var shown: String {
    guard let first = kinds.first, let last = kinds.last, kinds.count > 1 else { return kinds.first ?? "" }
    return "\(first), caused by \(last)"
  }

  /// `java.nio.file.NoSuchFileException: /secret` is a `NoSuchFileException`.
  private static func kind(in line: Substring) -> String? {
    let name = line.prefix { $0 != ":" }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last, last.first?.isUppercase == true, name.utf8.count <= 200,
      name.utf8.allSatisfy({ byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "$"):
          true
        default: false
        }
      })
    else { return nil }
    return String(last.split(separator: "$").last ?? last)
  }
}
