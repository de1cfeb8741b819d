internal import Mesh

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The full names by which the platform's catalog knows the fields of a schema: the record's name, then the field's.
struct FieldNames {
  private var root: AvroRecord?
  private var named: [String: AvroRecord] = [:]

  init(_ schema: AdoptedSchema) {
    guard schema.format == .avro else { return }
    let json: AvroNode
    do { json = try JSONDecoder().decode(AvroNode.self, from: Data(schema.schema.utf8)) } catch {
      // A schema that cannot be read has no names; that it cannot be read is a finding of the estate.
      return
    }
    root = read(json, namespace: "")
  }

  /// Nil where the schema is not Avro, or the field is not in it.
  func qualified(_ field: FieldPath) -> String? {
    guard var record = root else { return nil }
    let names = field.names
    for name in names.dropLast() {
      guard let inner = record.inner[name], let next = named[inner] else { return nil }
      record = next
    }
    guard let last = names.last, record.fields.contains(last) else { return nil }
    return "\(record.name).\(last)"
  }

  /// The record that a node is or holds.
  private mutating func read(_ node: AvroNode, namespace: String) -> AvroRecord? {
    switch node {
    case .name(let name):
      return named[name.contains(".") || namespace.isEmpty ? name : "\(namespace).\(name)"]
    case .union(let branches):
      return branches.compactMap { read($0, namespace: namespace) }.first
    case .type(let type):
      if let inner = type.items ?? type.values { return read(inner, namespace: namespace) }
      guard let fields = type.fields, let name = type.name else { return read(type.type, namespace: namespace) }
      let space = name.contains(".") ? "" : type.namespace ?? namespace
      let full = space.isEmpty ? name : "\(space).\(name)"
      let inside = full.lastIndex(of: ".").map { String(full[..<$0]) } ?? ""
      var record = AvroRecord(name: full, fields: Set(fields.map(\.name)))
      named[full] = record
      for field in fields { record.inner[field.name] = read(field.type, namespace: inside)?.name }
      named[full] = record
      return record
    }
  }
}

/// A record of a schema: its full name, its fields, and the records inside of them.
private struct AvroRecord {
  var name: String
  var fields: Set<String>
  var inner: [String: String] = [:]
}

/// As much of an Avro schema as names need.
private indirect enum AvroNode: Decodable {
  case name(String)
  case union([AvroNode])
  case type(AvroType)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let name = try Self.value(String.self, in: container) {
      self = .name(name)
    } else if let branches = try Self.value([AvroNode].self, in: container) {
      self = .union(branches)
    } else {
      self = .type(try container.decode(AvroType.self))
    }
  }

  /// Nil where the value is of another kind.
  private static func value<Value: Decodable>(
    _ type: Value.Type, in container: any SingleValueDecodingContainer
  ) throws -> Value? {
    do { return try container.decode(type) } catch DecodingError.typeMismatch { return nil }
  }
}

private final class AvroType: Decodable {
  let type: AvroNode
  let name: String?
  let namespace: String?
  let fields: [AvroField]?
  let items: AvroNode?
  let values: AvroNode?
}

private struct AvroField: Decodable {
  let name: String
  let type: AvroNode
}
