internal import Mesh

/// What was typed behind the program's name.
enum TypedWords {
  /// The words of this process, as the system gave them.
  static var given: [[UInt8]] {
    (1..<max(1, Int(CommandLine.argc))).map { place in
      guard let start = CommandLine.unsafeArgv[place] else { return [] }
      var bytes: [UInt8] = []
      var at = start
      while at.pointee != 0 {
        bytes.append(UInt8(bitPattern: at.pointee))
        at += 1
      }
      return bytes
    }
  }

  /// The words as text. What is no text is refused: written otherwise than it was meant, it would be kept.
  static func read(_ words: [[UInt8]]) throws(Refusal) -> [String] {
    var read: [String] = []
    for word in words {
      guard let text = String(validating: word, as: UTF8.self) else {
        throw Refusal(
          .usage, "`\(String(decoding: word, as: UTF8.self))` is not UTF-8 text.",
          remedy: "Type it anew, or set the terminal to UTF-8.")
      }
      read.append(text)
    }
    return read
  }
}
