/// A line to be shown: pieces of text, some of them with a style. What is put in is made harmless.
struct Words: Sendable, ExpressibleByStringInterpolation {
  /// How a piece of text looks on a terminal with colours.
  enum Style: String, Sendable {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  /// Text with one style.
  struct Piece: Sendable {
    var text: String
    var style: Style?
  }

  private(set) var pieces: [Piece] = []

  init() {}

  init(_ text: String, _ style: Style? = nil) { append(text, style) }

  init(stringLiteral value: String) { append(value, nil) }

  init(stringInterpolation: Interpolation) { pieces = stringInterpolation.words.pieces }

  /// Without the styles.
  var text: String { pieces.map(\.text).joined() }

  var width: Int { DisplayWidth.of(text) }

  func rendered(inColour: Bool) -> String {
    guard inColour else { return text }
    return pieces.map { piece in
      guard let style = piece.style, !piece.text.isEmpty else { return piece.text }
      return "\u{1b}[\(style.rawValue)m\(piece.text)\u{1b}[0m"
    }.joined()
  }

  mutating func append(_ text: String, _ style: Style?) {
    pieces.append(Piece(text: Visible.text(text), style: style))
  }

  static func + (left: Words, right: Words) -> Words {
    var words = left
    words.pieces += right.pieces
    return words
  }

  /// Takes `"Wrote \(count) files to \(folder, .bold)."`.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var words = Words()

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { words.append(literal, nil) }

    mutating func appendInterpolation(_ value: some CustomStringConvertible, _ style: Style? = nil) {
      words.append(value.description, style)
    }

    mutating func appendInterpolation(_ other: Words) { words = words + other }
  }
}
