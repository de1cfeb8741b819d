/// The last touch on a rendered file: no space at the end of a line, never two empty lines, one line break at the end.
enum TextLayout {
  static func tidy(_ text: String) -> String {
    var tidy: [UInt8] = []
    tidy.reserveCapacity(text.utf8.count + 1)
    // Where the latest line begins that was written; nothing before the first.
    var start = 0
    var wasEmpty = true
    func end() {
      while tidy.count > start, tidy[tidy.count - 1] == UInt8(ascii: " ") { tidy.removeLast() }
      let isEmpty = tidy.count == start
      if !(isEmpty && wasEmpty) { tidy.append(UInt8(ascii: "\n")) }
      wasEmpty = isEmpty
      start = tidy.count
    }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") { end() } else { tidy.append(byte) }
    }
    end()
    while tidy.last == UInt8(ascii: "\n") { tidy.removeLast() }
    tidy.append(UInt8(ascii: "\n"))
    return String(decoding: tidy, as: UTF8.self)
  }
}
