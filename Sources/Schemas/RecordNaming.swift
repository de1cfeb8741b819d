internal import Mesh

/// Finds the topic that a record is named after: `shop.orders.OrderPlaced` belongs to `orders.order-placed.v1`.
struct RecordNaming {
  /// The topics, by the words of their names; those whose words are the same are told apart by nothing.
  private let topics: [[String]: TopicName?]

  init(_ topics: some Sequence<TopicName>) {
    var byWords: [[String]: TopicName?] = [:]
    for topic in topics {
      let words = Self.collapsed(Self.words(of: topic.rawValue))
      guard !words.isEmpty else { continue }
      byWords[words] = byWords[words] == nil ? topic : .some(nil)
    }
    self.topics = byWords
  }

  /// Nil where no topic, or more than one, has the record's name.
  func topic(of record: String) -> TopicName? {
    let parts = record.split(separator: ".").map(String.init)
    for first in parts.indices {
      let words = Self.words(of: parts[first...].joined(separator: "."))
      for form in Self.forms(of: words) {
        if let topic = topics[form] { return topic }
      }
    }
    return nil
  }

  /// Whether the last word says that the record is a key.
  static func isKey(_ record: String) -> Bool { words(of: record).last == "key" }

  /// The words as they are, without the kind of record that they end with, and in the plural.
  private static func forms(of words: [String]) -> [[String]] {
    var forms = [words]
    if words.count > 1, let last = words.last, endings.contains(last) { forms.append(words.dropLast()) }
    forms += forms.map(collapsed)
    return forms + forms.compactMap { form in form.last.map { form.dropLast() + [$0 + "s"] } }
  }

  private static let endings: Set<String> = ["event", "record", "message", "value", "envelope", "key", "schema"]

  /// A word that only repeats the one before is left out: `orders order placed` is `orders placed`.
  private static func collapsed(_ words: [String]) -> [String] {
    var result: [String] = []
    for word in words where result.last != word && result.last != word + "s" { result.append(word) }
    return result
  }

  /// Lower-case words, without versions.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var previous: Character?
    for character in name {
      let isBoundary = character.isUppercase && previous.map { $0.isLowercase || $0.isNumber } ?? false
      if isBoundary || !(character.isLetter || character.isNumber) {
        words.append(word)
        word = ""
      }
      if character.isLetter || character.isNumber { word += character.lowercased() }
      previous = character
    }
    words.append(word)
    return words.filter { !$0.isEmpty && !isVersion($0) }
  }

  private static func isVersion(_ word: String) -> Bool {
    word.first == "v" && word.count > 1 && word.dropFirst().allSatisfy(\.isNumber)
  }
}
