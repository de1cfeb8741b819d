import FilesAdapter
import TestSupport

/// The shop's estate as a snapshot file.
enum ShopSnapshot {
  static let text = SnapshotFile.text(of: Shop.estate)

  /// As many areas of two topics each as are asked for, so that each becomes a proposal.
  static func text(areas: Int) -> String {
    let topics = (1...areas).flatMap { ["\(word($0)).\(word($0 + 1_000))", "\(word($0)).\(word($0 + 2_000))"] }
    let list = topics.map { topic in
      "{\"name\": \"\(topic)\", \"partitions\": 3, \"replicationFactor\": 3, \"config\": {}}"
    }
    return """
      {"formatVersion": 1, "takenAt": "2026-01-01T00:00:00Z",
       "cluster": {"name": "shop", "environment": "prod"},
       "topics": [\(list.joined(separator: ",\n"))]}
      """
  }

  /// A made-up word, another for each number: what differs by a digit only would be copies of one area.
  private static func word(_ number: Int) -> String {
    let (consonants, vowels) = (Array("bdfgklmnprstvz"), Array("aeiou"))
    var (rest, letters) = (number, "")
    for _ in 0..<3 {
      letters.append(consonants[rest % consonants.count])
      rest /= consonants.count
      letters.append(vowels[rest % vowels.count])
      rest /= vowels.count
    }
    return letters
  }
}
