internal import Mesh

// Names of resources.
extension HCL {
  /// The name of a resource for a topic, a subject or the like: always the same for the same name, whatever stands
  /// beside it, and never the same for two. `orders.placed` becomes `orders__placed`; where that could be mistaken for
  /// another name, a hash follows.
  static func identifier(_ name: String) -> HCL {
    if isPlain(name) {
      guard name.utf8.contains(dot) else { return HCL(text: name) }
      var dotted: [UInt8] = []
      for byte in name.utf8 { dotted += byte == dot ? [lowLine, lowLine] : [byte] }
      return HCL(text: String(decoding: dotted, as: UTF8.self))
    }
    let safe = name.unicodeScalars.map { isPart($0) ? Character($0) : "_" }
    let start = safe.first.map { isStart($0.unicodeScalars.first!) } ?? false ? "" : "t_"
    return HCL(text: start + String(safe) + "_" + Fingerprint(text: name).rawValue.prefix(8))
  }

  private static let dot = UInt8(ascii: ".")
  private static let lowLine = UInt8(ascii: "_")

  /// Whether a name stays one that no other could become, once its dots are written as two low lines.
  private static func isPlain(_ name: String) -> Bool {
    var before: UInt8?
    for byte in name.utf8 {
      let isPlain = byte == dot || isPart(Unicode.Scalar(byte))
      guard isPlain, before != nil || byte == dot || isStart(Unicode.Scalar(byte)) else { return false }
      if byte == lowLine, before == lowLine || before == dot { return false }
      if byte == dot, before == lowLine { return false }
      before = byte
    }
    return before != nil && !endsLikeHash(name)
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
