/// What has arrived of an answer so far. Filled by libcurl's callbacks, on the loop's thread.
final class Received {
  private let limit: Int
  private(set) var body: [UInt8] = []
  private(set) var headers = HTTPHeaders()
  private(set) var isTooLarge = false
  private var headerBytes = 0

  init(limit: Int) { self.limit = limit }

  /// Takes a piece of the body, or refuses it.
  func take(body piece: UnsafeRawBufferPointer) -> Bool {
    guard body.count + piece.count <= limit else {
      isTooLarge = true
      return false
    }
    body.append(contentsOf: piece)
    return true
  }

  /// Takes one header line, or refuses it. A status line starts the headers anew: what came before was an
  /// interim answer.
  func take(header piece: UnsafeRawBufferPointer) -> Bool {
    headerBytes += piece.count
    guard headerBytes <= 1 << 20 else {
      isTooLarge = true
      return false
    }
    let line = String(decoding: piece, as: UTF8.self)
    if line.hasPrefix("HTTP/") {
      headers = HTTPHeaders()
    } else if let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) {
      headers.append(
        HTTPHeaders.Line(
          String(line[..<colon]), String(trimmed(line[line.utf8.index(after: colon)...]))))
    }
    return true
  }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
