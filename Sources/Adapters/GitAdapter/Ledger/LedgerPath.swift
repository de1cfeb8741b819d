/// Where a record stands in the ledger's tree: a folder per channel, two digits of the key's hash, a file per key.
internal import Mesh

enum LedgerPath {
  /// The tree's layout; a newer one is refused.
  static let format = 1
  static let formatFile = "format"
  /// Longer names are cut, and made unique by the hash.
  private static let limit = 120

  static func file(of key: RecordKey, in channel: Channel) -> String {
    let hash = Fingerprint(text: key.rawValue).rawValue
    return "\(channel.rawValue)/\(hash.prefix(2))/\(name(of: key, hash: hash)).json"
  }

  /// The channel of a file; nil for what is no record.
  static func channel(of path: String) -> Channel? {
    guard path.hasSuffix(".json"), let folder = path.split(separator: "/").first else { return nil }
    return Channel(rawValue: String(folder))
  }

  /// What a file's name says of its key, for messages about records that cannot be read.
  static func key(of path: String) -> RecordKey {
    RecordKey(String(path.split(separator: "/").last?.dropLast(5) ?? ""))
  }

  private static func name(of key: RecordKey, hash: String) -> String {
    var name = ""
    for byte in key.rawValue.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        name.append(Character(Unicode.Scalar(byte)))
      case UInt8(ascii: ".") where !name.isEmpty:
        name.append(".")
      default:
        // Capitals too, so that names stay apart where case does not count.
        let digits = String(byte, radix: 16)
        name += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    guard name.utf8.count > limit else { return name }
    return "\(name.prefix(limit - 17))~\(hash.prefix(16))"
  }
}
