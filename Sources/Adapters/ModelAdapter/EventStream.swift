/// The events of a `text/event-stream`, in order.
enum EventStream {
  /// The data of each event; several lines of one event are joined. An event that has no end is left out.
  static func events(in text: String) -> [String] {
    var events: [String] = []
    var lines: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.isEmpty {
        if !lines.isEmpty { events.append(lines.joined(separator: "\n")) }
        lines = []
      } else if line.hasPrefix("data:") {
        let rest = line.dropFirst("data:".count)
        lines.append(rest.hasPrefix(" ") ? rest.dropFirst() : rest)
      }
    }
    return events
  }
}
