/// Names that are too long for a column: their ends are what tells them apart, so the middle is left out.
enum Shortened {
  static func name(_ name: String, to width: Int) -> String {
    guard DisplayWidth.of(name) > width else { return name }
    let room = width - 1
    var start = ""
    for character in name {
      guard DisplayWidth.of(start) + DisplayWidth.of(character) <= room - room / 3 else { break }
      start.append(character)
    }
    var end = ""
    for character in name.reversed() {
      guard DisplayWidth.of(end) + DisplayWidth.of(character) <= room / 3 else { break }
      end.insert(character, at: end.startIndex)
    }
    return "\(start)…\(end)"
  }
}
