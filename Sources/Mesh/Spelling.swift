/// Finds the word that someone probably meant.
public enum Spelling {
  /// The known word that is nearest to a written one; nil when none is near.
  public static func nearest(to written: String, among known: [String]) -> String? {
    let plain = simplified(written)
    var best: (word: String, distance: Int)?
    for word in known {
      let distance = distance(plain, simplified(word))
      if distance < best?.distance ?? .max { best = (word, distance) }
    }
    guard let best else { return nil }
    return best.distance <= max(1, min(plain.count, best.word.count) / 3) ? best.word : nil
  }

  /// Letters and digits in lower case: `Replication_Factor` is as good as `replicationFactor`.
  private static func simplified(_ word: String) -> [Character] {
    word.lowercased().filter { $0 != "_" && $0 != "-" && $0 != "." && $0 != " " }.prefix(64).map { $0 }
  }

  /// How many letters must be added, taken away, replaced or swapped with their neighbour.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
