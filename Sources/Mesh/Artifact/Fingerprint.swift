internal import Crypto

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// The SHA-256 of a record's canonical JSON, without what may differ between equal records.
public struct Fingerprint: Name {
  /// Sixty-four hexadecimal digits.
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The fingerprint of a value. Times, state numbers, tokens and costs of a call stand in the record's envelope, not in
  /// the value, so they do not count.
  public init(of value: some Encodable) throws { self.init(bytes: try CanonicalJSON.line(value)) }

  public init(bytes: some DataProtocol) { self.init(rawValue: Self.hexadecimal(SHA256.hash(data: bytes))) }

  public init(text: String) { self.init(bytes: Array(text.utf8)) }

  /// The first twelve digits: enough to show, and to type.
  public var short: String { String(rawValue.prefix(12)) }

  /// Whether `text` is this fingerprint, whole or by eight digits or more of its beginning.
  public func answers(to text: String) -> Bool { text.count >= 8 && rawValue.hasPrefix(text.lowercased()) }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
