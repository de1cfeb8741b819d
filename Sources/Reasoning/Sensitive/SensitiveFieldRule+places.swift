// Records that are a place as a whole: an address, a position.

internal import Mesh

extension SensitiveFieldRule {
  /// A record of an address or a position is as sensitive as the most precise of its fields.
  func wholePlaces(_ record: SensitiveRecord, found: [SensitiveField], prefix: String) -> [SensitiveField] {
    guard record.entries.contains(where: { $0.field.kind == .record }) else { return [] }
    var inside: [String: [SensitiveField]] = [:]
    for field in found where [.preciseLocation, .coarseLocation].contains(field.category) {
      if let parent = SensitiveRecord.parent(of: field.path.rawValue) { inside[parent, default: []].append(field) }
    }
    return record.entries.compactMap { entry in
      let path = prefix + entry.field.path.rawValue
      guard entry.field.kind == .record, entry.words != ["after"], entry.words != ["before"], let fields = inside[path],
        record.isPlaceRecord(entry)
      else { return nil }
      let isPrecise = fields.contains { $0.category == .preciseLocation }
      let names = fields.map { "`\($0.path.last)`" }.joined(separator: ", ")
      return SensitiveField(
        path: FieldPath(path), category: isPrecise ? .preciseLocation : .coarseLocation,
        reason: "It holds \(names).")
    }
  }
}
