/// Text in HTML and in the SVG inside of it: nothing in a value becomes a tag, an entity, an attribute or a script.
struct HTMLText: EncodedText {
  let text: String

  /// Words between tags or between the quotes of an attribute.
  static func inline(_ value: String) -> HTMLText {
    var text = ""
    for scalar in Visible.line(value).unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "`": text += "&#96;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return HTMLText(text: text)
  }

  /// Words in a cell; a dash where there are none.
  static func cell(_ value: String) -> HTMLText {
    let words = inline(value)
    return words.text.isEmpty ? HTMLText(text: "–") : words
  }

  /// A name in the font of code.
  static func code(_ value: String) -> HTMLText { HTMLText(text: "<code>\(cell(value).text)</code>") }

  static func codes(_ values: [String]) -> HTMLText {
    HTMLText(text: values.isEmpty ? "–" : values.map { code($0).text }.joined(separator: ", "))
  }

  /// Markup of our own, made of encoded parts.
  static func markup(_ parts: [HTMLText]) -> HTMLText { HTMLText(text: parts.map(\.text).joined(separator: "\n")) }

  /// An element of our own with encoded words in it.
  static func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, HTMLText>, _ inner: HTMLText)
    -> HTMLText
  {
    let words = attributes.map { " \($0.key)=\"\($0.value.text)\"" }.joined()
    return HTMLText(text: "<\(name)\(words)>\(inner.text)</\(name)>")
  }

  static func number(_ value: Int) -> HTMLText { HTMLText(text: String(value)) }
}
