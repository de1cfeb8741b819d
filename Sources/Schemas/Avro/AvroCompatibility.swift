public import Mesh

/// Whether records that were written with one Avro schema can be read with another: the first thing that keeps them apart.
public struct AvroCompatibility {
  /// A schema with the named types that it uses.
  public typealias Read = (schema: AvroSchema, named: [String: AvroSchema])

  private let reader: [String: AvroSchema]
  private let writer: [String: AvroSchema]
  /// Pairs of named types that are being compared, so that one that holds itself comes to an end.
  private var seen: Set<[String]> = []

  /// Why a mode refuses the new schema after the old one, in words; nil where it takes it.
  public static func refusal(of new: Read, after old: Read, under mode: CompatibilityMode) -> String? {
    let readsOld = { Self.refusal(reading: old, with: new).map { "records in the old schema cannot be read: \($0)" } }
    let isReadByOld = {
      Self.refusal(reading: new, with: old).map { "readers of the old schema cannot read new records: \($0)" }
    }
    return switch mode {
    case .none: nil
    case .backward, .backwardTransitive: readsOld()
    case .forward, .forwardTransitive: isReadByOld()
    case .full, .fullTransitive: readsOld() ?? isReadByOld()
    }
  }

  /// Why what was written with one schema cannot be read with another; nil where it can.
  public static func refusal(reading written: Read, with wanted: Read) -> String? {
    var comparison = AvroCompatibility(reader: wanted.named, writer: written.named)
    return comparison.refusal(wanted.schema, written.schema, at: "the record")
  }

  private init(reader: [String: AvroSchema], writer: [String: AvroSchema]) {
    self.reader = reader
    self.writer = writer
  }

  private mutating func refusal(_ reader: AvroSchema, _ writer: AvroSchema, at place: String) -> String? {
    switch (resolved(reader, self.reader), resolved(writer, self.writer)) {
    case (let wanted, .union(let branches)):
      // Each branch that may have been written must be readable.
      for branch in branches {
        if let refusal = refusal(wanted, branch, at: place) { return refusal }
      }
      return nil
    case (.union(let branches), let written):
      for branch in branches where refusal(branch, written, at: place) == nil { return nil }
      return "\(place) may be \(Self.name(written)), which is no longer among its types"
    case (.record(let wanted), .record(let written)): return record(wanted, written)
    case (.enumeration(_, let wanted), .enumeration(_, let written)):
      return Set(written).subtracting(wanted).min().map {
        "\(place) may be `\($0)`, which is no longer among its values"
      }
    case (.array(let wanted), .array(let written)), (.map(let wanted), .map(let written)):
      return refusal(wanted, written, at: place)
    case (.fixed(let wanted, let size, _), .fixed(let written, let length, _)):
      return Self.unqualified(wanted) == Self.unqualified(written) && size == length ? nil : "\(place) has another size"
    case (.primitive(let wanted, let meaning), .primitive(let written, let former)):
      if meaning?.name == "decimal" || former?.name == "decimal", meaning != former {
        return "\(place) has another precision or scale"
      }
      return Self.widens(written, to: wanted)
        ? nil : "\(place) was \(written.rawValue) and is \(wanted.rawValue)"
    case (let wanted, let written): return "\(place) was \(Self.name(written)) and is \(Self.name(wanted))"
    }
  }

  private mutating func record(_ wanted: AvroSchema.Record, _ written: AvroSchema.Record) -> String? {
    guard seen.insert([wanted.name, written.name]).inserted else { return nil }
    guard Self.unqualified(wanted.name) == Self.unqualified(written.name) else {
      return "the record was called `\(written.name)` and is called `\(wanted.name)`"
    }
    let there = Dictionary(written.fields.map { ($0.name, $0) }) { first, _ in first }
    for field in wanted.fields {
      if let former = there[field.name] {
        if let refusal = refusal(field.type, former.type, at: "`\(field.name)`") { return refusal }
      } else if field.defaultValue == nil {
        return "`\(field.name)` is new and has no default"
      }
    }
    return nil
  }

  private func resolved(_ schema: AvroSchema, _ named: [String: AvroSchema]) -> AvroSchema {
    guard case .named(let name) = schema else { return schema }
    return named[name] ?? schema
  }

  private static func widens(_ written: AvroSchema.Primitive, to wanted: AvroSchema.Primitive) -> Bool {
    switch (written, wanted) {
    case (.int, .long), (.int, .float), (.int, .double), (.long, .float), (.long, .double), (.float, .double),
      (.string, .bytes), (.bytes, .string):
      true
    default: written == wanted
    }
  }

  private static func unqualified(_ name: String) -> Substring {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...] } ?? name[...]
  }

  private static func name(_ schema: AvroSchema) -> String {
    switch schema {
    case .primitive(let primitive, _): primitive.rawValue
    case .fixed(let name, _, _), .enumeration(let name, _), .named(let name): "`\(name)`"
    case .record(let record): "`\(record.name)`"
    case .array: "an array"
    case .map: "a map"
    case .union: "a union"
    }
  }
}
