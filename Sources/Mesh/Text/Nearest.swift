/// The word that someone probably meant.
public enum Nearest {
  /// The word at the smallest edit distance, if that is small enough to be a slip; of equals the first in order.
  public static func word(to word: String, among words: some Sequence<String>) -> String? {
    let limit = max(2, word.count / 3)
    return words.map { (distance(word.lowercased(), $0.lowercased()), $0) }
      .filter { $0.0 <= limit }
      .min { $0 < $1 }?.1
  }

  /// The words that someone may have meant, the nearest first: slips, and what shares a piece of it such as `gaming` of
  /// `gaming-fleet`.
  public static func words(to word: String, among words: some Sequence<String>, most: Int) -> [String] {
    let limit = max(2, word.count / 3)
    let pieces = Set(pieces(of: word))
    let found = words.compactMap { other -> (distance: Int, shared: Int, word: String)? in
      let distance = distance(word.lowercased(), other.lowercased())
      let shared = pieces.intersection(self.pieces(of: other)).count
      return distance <= limit || shared > 0 ? (distance, shared, other) : nil
    }
    // A slip before what only shares a piece.
    func order(_ one: (distance: Int, shared: Int, word: String)) -> (Int, Int, Int, String) {
      (one.distance <= limit ? 0 : 1, one.distance <= limit ? one.distance : -one.shared, one.distance, one.word)
    }
    return found.sorted { order($0) < order($1) }.prefix(most).map(\.word)
  }

  private static func pieces(of word: String) -> [String] {
    word.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 2 }
  }

  /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
  static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left.utf8), Array(right.utf8))
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var rows = [Array(0...b.count), [Int](repeating: 0, count: b.count + 1)]
    var before: [Int] = []
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      let last = rows[0]
      for j in 1...b.count {
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], before[j - 2] + 1) }
      }
      before = last
      rows[0] = row
    }
    return rows[0][b.count]
  }
}
