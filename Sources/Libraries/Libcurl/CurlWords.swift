/// The words of libcurl for an error, without what differs from one time to the next.
enum CurlWords {
  /// The first line, without the time that was measured and without the number of a stream: the same failure has the same
  /// words each time.
  static func lasting(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    let words = line.split(separator: " ").map(String.init)
    var kept: [String] = []
    var place = 0
    while place < words.count {
      if place + 2 < words.count, words[place] == "after", Int(words[place + 1]) != nil {
        let unit = words[place + 2].prefix { $0.isLetter }
        if unit == "ms" || unit == "milliseconds" {
          // `after 0 ms: Could not connect`
          if !kept.isEmpty { kept[kept.count - 1] += words[place + 2].dropFirst(unit.count) }
          place += 3
          continue
        }
      }
      kept.append(words[place])
      place += 1
      if kept.last == "stream", place < words.count, Int(words[place]) != nil { place += 1 }
    }
    return kept.joined(separator: " ")
  }

  /// `30 seconds`, or `0.3 seconds`.
  static func shown(_ limit: Duration) -> String {
    let (seconds, rest) = limit.components
    if rest == 0 { return seconds == 1 ? "1 second" : "\(seconds) seconds" }
    return "\(Double(Int(limit / .milliseconds(1))) / 1_000) seconds"
  }
}
