/// How a Java client logs in: `sasl.jaas.config`, a module and its options.
struct JaasLogin: Hashable {
  /// The last part of the class, such as `PlainLoginModule`.
  var module: String
  var options: [String: String]

  /// Nil where the text is not such a configuration.
  init?(_ text: String) {
    var words: [String] = []
    var word = ""
    var quote: Character?
    var hasWord = false
    var isEscaped = false
    for character in text {
      if isEscaped {
        word.append(character)
        isEscaped = false
      } else if let open = quote {
        if character == "\\" {
          isEscaped = true
        } else if character == open {
          quote = nil
        } else {
          word.append(character)
        }
      } else if character == "\"" || character == "'" {
        quote = character
        hasWord = true
      } else if character.isWhitespace || character == ";" {
        if hasWord { words.append(word) }
        (word, hasWord) = ("", false)
        if character == ";" { break }
      } else {
        word.append(character)
        hasWord = true
      }
    }
    if hasWord { words.append(word) }
    guard quote == nil, words.count >= 2, let name = words[0].split(separator: ".").last else { return nil }
    module = String(name)
    options = [:]
    for option in words.dropFirst(2) {
      guard let equals = option.firstIndex(of: "=") else { return nil }
      options[String(option[..<equals])] = String(option[option.index(after: equals)...])
    }
  }
}
