/// The parsing canonical form of an Avro schema: what two schemas share that read and write the same bytes.
public enum AvroCanonical {
  public static func text(of schema: AvroSchema) -> String {
    switch schema {
    case .primitive(let primitive, _): return quoted(primitive.rawValue)
    case .named(let name): return quoted(name)
    case .fixed(let name, let size, _): return #"{"name":\#(quoted(name)),"type":"fixed","size":\#(size)}"#
    case .enumeration(let name, let symbols):
      let list = symbols.map(quoted).joined(separator: ",")
      return #"{"name":\#(quoted(name)),"type":"enum","symbols":[\#(list)]}"#
    case .record(let record):
      let fields = record.fields.map { #"{"name":\#(quoted($0.name)),"type":\#(text(of: $0.type))}"# }
      return #"{"name":\#(quoted(record.name)),"type":"record","fields":[\#(fields.joined(separator: ","))]}"#
    case .array(let items): return #"{"type":"array","items":\#(text(of: items))}"#
    case .map(let values): return #"{"type":"map","values":\#(text(of: values))}"#
    case .union(let branches): return "[" + branches.map(text).joined(separator: ",") + "]"
    }
  }

  private static func quoted(_ text: String) -> String { JSONValue.string(text).line }
}
