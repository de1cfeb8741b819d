internal import Mesh

/// What a derived product asks of its topics, for a terminal.
enum QueryView {
  /// `player_id (gaming_players.player_id)`
  static func keys(_ query: IdeaQuery) -> String {
    query.keys.map { key in "\(key.field)" + (key.refersTo.map { " (\($0))" } ?? "") }.joined(separator: ", ")
  }

  /// `1 minute. At 612 records/s, …`; nil where each record meets what the others held at its time.
  static func window(_ query: IdeaQuery) -> String? {
    query.window.map { window in
      let units = [(86_400, "day"), (3_600, "hour"), (60, "minute")]
      let (unit, name) = units.first { window.seconds % $0.0 == 0 && window.seconds >= $0.0 } ?? (1, "second")
      let span = Quantity.text(window.seconds / unit, name)
      return "\(query.form == .aggregated ? span : "\(span) before and after"). \(window.reason)"
    }
  }
}
