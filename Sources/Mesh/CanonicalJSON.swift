#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// JSON in one form only: keys sorted, no white space, slashes as they are. Records use snake case, as the channels do.
public enum CanonicalJSON {
  /// One line, for fingerprints and for records.
  public static func line(_ value: some Encodable) throws -> Data {
    Data(try CanonicalEncoder.text(of: value))
  }

  /// Indented, for files that people read.
  public static func page(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    var data = try encoder.encode(value)
    data.append(UInt8(ascii: "\n"))
    return data
  }

  public static func read<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: data)
  }
}
