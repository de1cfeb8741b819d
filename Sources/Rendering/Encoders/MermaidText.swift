/// Text in a Mermaid diagram: labels in quotes, and names of nodes.
struct MermaidText: EncodedText {
  let text: String

  /// A label with its quotes. What could mean something is written by its number.
  static func label(_ value: String) -> MermaidText {
    var text = "\""
    for scalar in Visible.line(value).unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ".", "-", "_": text.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x80: text += "#\(scalar.value);"
      default: text.unicodeScalars.append(scalar)
      }
    }
    // An empty label would be an error.
    return MermaidText(text: text == "\"" ? "\" \"" : text + "\"")
  }

  /// The name of a node, by its place.
  static func node(_ kind: Character, _ number: Int) -> MermaidText { MermaidText(text: "\(kind)\(number)") }

  enum Shape: Sendable { case topic, product, rounded }

  /// The first line of a diagram.
  static let flowchart = MermaidText(text: "flowchart LR")

  /// A node with its label.
  static func declaration(_ node: MermaidText, _ label: MermaidText, _ shape: Shape) -> MermaidText {
    switch shape {
    case .topic: MermaidText(text: "  \(node.text)[\(label.text)]")
    case .product: MermaidText(text: "  \(node.text)[[\(label.text)]]")
    case .rounded: MermaidText(text: "  \(node.text)(\(label.text))")
    }
  }

  static func arrow(_ from: MermaidText, _ to: MermaidText) -> MermaidText {
    MermaidText(text: "  \(from.text) --> \(to.text)")
  }

  /// The first and the last line of a group of nodes.
  static func group(_ node: MermaidText, label: String) -> MermaidText {
    MermaidText(text: "  subgraph \(node.text)[\(MermaidText.label(label).text)]")
  }
  static let groupEnd = MermaidText(text: "  end")

  static func dotted(_ from: MermaidText, _ to: MermaidText, label: String) -> MermaidText {
    MermaidText(text: "  \(from.text) -. \(MermaidText.label(label).text) .-> \(to.text)")
  }

  static func lines(_ lines: [MermaidText]) -> MermaidText {
    MermaidText(text: lines.map(\.text).joined(separator: "\n"))
  }
}
