internal import Mesh

/// Which fields of a record are true numbers, and what many of them come to.
struct MeasureRule {
  /// So many fields say what is worth knowing; more are a report that nobody reads.
  static let most = 3

  /// What can be added up.
  private static let sums: Set<String> = [
    "amount", "amt", "total", "subtotal", "sum", "quantity", "qty", "count", "unit", "point", "byte", "cost", "revenue",
    "fee", "tax", "discount", "contribution", "distance", "mileage", "step", "click", "item", "piece", "volume",
    "donation", "tip", "earning", "spend", "spent", "payout", "refund", "credit", "debit", "charge", "kwh",
    "consumption",
    "goal", "view", "impression", "minute", "betrag", "menge", "anzahl", "summe", "gebuehr", "montant", "quantite",
    "nombre", "importe", "cantidad", "valor", "quantidade", "importo", "quantita", "bedrag", "aantal", "belop",
    "belopp",
    "antall", "antal", "mengde", "verbrauch",
  ]
  /// What goes up and down, of which the least, the greatest and the mean say something, and the sum nothing.
  private static let levels: Set<String> = [
    "temperature", "temp", "rpm", "speed", "velocity", "pressure", "humidity", "voltage", "current", "power", "load",
    "score", "rating", "star", "price", "rate", "ratio", "percentage", "percent", "pct", "latency", "delay", "duration",
    "lag", "sec", "second", "millis", "rtt", "utilization", "utilisation", "usage", "balance", "weight", "fuel",
    "acceleration", "brightness", "noise", "concentration", "ph", "frequency", "heartrate", "intensity", "preis",
    "temperatur", "druck", "geschwindigkeit", "prix", "precio", "prezzo", "preco", "prijs", "pris", "saldo",
  ]
  /// Whatever else they say: ids, times, places, versions.
  private static let never: Set<String> = [
    "id", "code", "key", "no", "nr", "number", "version", "offset", "partition", "port", "year", "month", "day", "hour",
    "date", "time", "ts", "timestamp", "at", "epoch", "lat", "latitude", "lon", "lng", "longitude", "x", "y", "z",
    "zip", "postcode", "phone", "index", "idx", "seq", "sequence", "rank", "priority", "flag", "limit", "type",
    "status",
    "level", "bucket", "hash", "checksum", "pid", "age",
  ]
  /// Topics of what is measured: there a total is the reading of a counter, which nobody adds up.
  private static let gauges: Set<String> = [
    "sensor", "reading", "measurement", "telemetry", "metric", "gauge", "messung", "lectura", "mesure", "medicion",
  ]

  private let words: Words

  init(_ words: Words) { self.words = words }

  /// The measures of a topic, those that can be added up first, in the order of its schema.
  func measures(of reading: TopicReading) -> [IdeaQuery.Measure] {
    let isGauge = words.split(reading.name.rawValue).contains(where: Self.gauges.contains)
    let sensitive = reading.sensitiveFields.map(\.path.rawValue)
    var sums: [IdeaQuery.Measure] = []
    var levels: [IdeaQuery.Measure] = []
    for field in reading.shape?.fields ?? [] where field.isLeaf && Self.isNumber(field) {
      let path = field.path.rawValue
      guard QueryPlan.canName(field.path), field.path.names.count <= 2,
        !sensitive.contains(where: { path == $0 || path.hasPrefix($0 + ".") }),
        let isSum = isSum(field.path.names.last ?? "")
      else { continue }
      if isSum && !isGauge {
        sums.append(.init(.sum, of: field.path))
      } else {
        levels += [Processing.Derivation.least, .greatest, .mean].map { .init($0, of: field.path) }
      }
    }
    let first = Array(sums.prefix(Self.most))
    return first + levels.prefix(3 * max(0, Self.most - first.count))
  }

  /// Whether it is to be added up; nil where it is no measure.
  private func isSum(_ name: String) -> Bool? {
    let all = words.split(name)
    guard let last = all.last, !all.contains("is"), !Self.never.contains(last) else { return nil }
    // `price_per_unit` is a price.
    if let per = all.firstIndex(of: "per"), per > 0 {
      return Self.levels.contains(all[per - 1]) || Self.sums.contains(all[per - 1]) ? false : nil
    }
    if all.contains(where: ["average", "avg", "mean", "max", "min", "median"].contains) {
      return all.contains { Self.levels.contains($0) || Self.sums.contains($0) } ? false : nil
    }
    if Self.levels.contains(last) { return false }
    if Self.sums.contains(last) { return true }
    // `orderunits` in one word; short endings say too little.
    if Self.sums.contains(where: { $0.utf8.count > 3 && last.hasSuffix($0) }) { return true }
    return Self.levels.contains { $0.utf8.count > 4 && last.hasSuffix($0) } ? false : nil
  }

  private static func isNumber(_ field: Field) -> Bool {
    switch field.kind {
    case .integer, .long, .float, .double, .decimal: QueryPlan.avro(field) != nil
    default: false
    }
  }

  /// The field that says in which money amounts are: those of several are never added up.
  func currency(of reading: TopicReading) -> FieldPath? {
    reading.shape?.fields.first { field in
      field.path.names.count == 1 && QueryPlan.canName(field.path) && [.string, .enumeration].contains(field.kind)
        && words.split(field.path.rawValue).contains {
          ["currency", "waehrung", "devise", "moneda", "valuta"].contains($0)
        }
    }?.path
  }
}
