internal import Mesh

// Names of resources.
extension HCL {
  /// The name of a resource for a topic, a subject or the like: always the same for the same name, whatever stands
  /// beside it, and never the same for two. `orders.placed` becomes `orders__placed`; where that could be mistaken for
  /// another name, a hash follows.
  static func identifier(_ name: String) -> HCL {
    let dotted = name.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "__")
    if isPlain(dotted), !name.contains("__"), !name.contains("_."), !name.contains("._"), !endsLikeHash(name) {
      return HCL(text: dotted)
    }
    let safe = name.unicodeScalars.map { isPart($0) ? Character($0) : "_" }
    let start = safe.first.map { isStart($0.unicodeScalars.first!) } ?? false ? "" : "t_"
    return HCL(text: start + String(safe) + "_" + Fingerprint(text: name).rawValue.prefix(8))
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return isStart(first) && text.unicodeScalars.allSatisfy(isPart)
  }

  private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    isStart(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
  }

  /// Whether a name ends as one with a hash does.
  private static func endsLikeHash(_ name: String) -> Bool {
    let end = name.utf8.suffix(9)
    return end.count == 9 && end.first == UInt8(ascii: "_")
      && end.dropFirst().allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
