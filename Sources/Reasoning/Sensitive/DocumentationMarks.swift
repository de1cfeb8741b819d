internal import Mesh

/// What a field's documentation may say of people, money and access, looked for all at once.
struct DocumentationMarks {
  struct Hit {
    var mark: String
    var category: SensitiveField.Category
  }

  /// Whoever writes more than this about one field has said by then what it holds.
  static let reach = 4_000

  private let known: [Hit]
  private let spellings: [[UInt8]]
  /// The marks that begin with a byte.
  private let places: [[Int]]

  init(_ marks: [(mark: String, category: SensitiveField.Category)]) {
    known = marks.map { Hit(mark: $0.mark, category: $0.category) }
    spellings = marks.map { Array($0.mark.utf8) }
    var places = [[Int]](repeating: [], count: 256)
    for (place, spelling) in spellings.enumerated() {
      if let first = spelling.first { places[Int(first)].append(place) }
    }
    self.places = places
  }

  /// The beginning of a documentation, as the marks are written.
  static func beginning(_ text: String) -> String {
    String(decoding: text.utf8.prefix(reach), as: UTF8.self).lowercased()
  }

  /// The marks that stand in a text, in their own order.
  func hits(in text: String) -> [Hit] {
    let bytes = Array(text.utf8)
    var found: Set<Int> = []
    for (start, byte) in bytes.enumerated() {
      for place in places[Int(byte)] where bytes[start...].starts(with: spellings[place]) { found.insert(place) }
    }
    return found.sorted().map { known[$0] }
  }
}
