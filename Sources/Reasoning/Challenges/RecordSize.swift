internal import Mesh

/// How many bytes a record probably has, from its schema.
enum RecordSize {
  /// Serialized values and the record around them; nil without a schema.
  static func estimate(_ shape: RecordShape?) -> Double? {
    guard let shape, !shape.fields.isEmpty else { return nil }
    // Schema id, key, headers and what Kafka keeps with each record in a batch.
    return shape.fields.map(bytes).reduce(30, +)
  }

  private static func bytes(_ field: Field) -> Double {
    // An item of an array or map is taken to be there three times.
    let times = field.path.rawValue.contains("[]") || field.path.rawValue.contains("{}") ? 3.0 : 1.0
    return times * size(field.kind)
  }

  private static func size(_ kind: Field.Kind) -> Double {
    switch kind {
    case .boolean, .enumeration: 1
    case .integer, .date: 3
    case .time, .float: 4
    case .long, .timestamp: 6
    case .double, .decimal: 8
    case .uuid: 37
    case .string, .bytes: 20
    case .union, .unknown: 20
    case .record, .array, .map: 1
    }
  }

  /// The bytes a second of a topic: measured, or records times the estimated size.
  static func bytesPerSecond(_ traffic: Throughput, _ shape: RecordShape?) -> Measured {
    if !traffic.bytesPerSecond.isUnknown { return traffic.bytesPerSecond }
    guard let rate = traffic.recordsPerSecond.value else {
      return .unknown("neither bytes nor records of \(traffic.topic) are measured")
    }
    guard let size = estimate(shape) else {
      return .unknown(
        "bytes of \(traffic.topic) are not measured, and without a schema the size of its records is unknown")
    }
    return .estimated(
      rate * size,
      from: "\(Numbers.text(rate)) records/s × \(Numbers.text(size)) bytes, the size by the schema of \(traffic.topic)")
  }
}
