#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// One entry of a channel: an envelope, and a body that is one noun as canonical JSON.
public struct Record: Hashable, Sendable {
  /// The version of records that this program writes and reads.
  public static let format = 1

  public var channel: Channel
  public var key: RecordKey
  /// Counts the records of a key, from 1.
  public var revision: Int
  public var timestamp: Timestamp
  /// The agent that wrote it, or `people`.
  public var agent: String
  /// The state that the record rests on, nil for verdicts.
  public var state: Int?
  /// The fingerprints of what the record was made from, by name.
  public var inputs: [String: Fingerprint]
  /// Of the body.
  public var fingerprint: Fingerprint
  /// Who filled it in, where a model was asked.
  public var filling: Filling?
  /// Canonical JSON.
  public var body: Data

  public init(
    channel: Channel, key: RecordKey, revision: Int, timestamp: Timestamp, agent: String, state: Int?,
    inputs: [String: Fingerprint], filling: Filling? = nil, body: some Encodable
  ) throws {
    self.channel = channel
    self.key = key
    self.revision = revision
    self.timestamp = timestamp
    self.agent = agent
    self.state = state
    self.inputs = inputs
    self.filling = filling
    self.body = try CanonicalJSON.line(body)
    self.fingerprint = Fingerprint(bytes: self.body)
  }

  /// The noun in it.
  public func read<Value: Decodable>(_ type: Value.Type) throws(UnreadableRecord) -> Value {
    do {
      return try CanonicalJSON.read(type, from: body)
    } catch {
      throw UnreadableRecord(channel: channel, key: key, what: "\(error)")
    }
  }
}

/// A record that this program cannot read.
public struct UnreadableRecord: Remediable {
  public let message: String
  public let remedy: String
  public var kind: String { "unreadable-record" }

  public init(channel: Channel, key: RecordKey, what: String) {
    message = "The record `\(key)` of `\(channel.rawValue)` cannot be read: \(what)."
    remedy =
      "Use the version of meshgen that wrote it, or a newer one; `git log refs/meshgen/ledger` shows who wrote it."
  }

  public init(channel: Channel, key: RecordKey, format: Int) {
    message =
      "The record `\(key)` of `\(channel.rawValue)` has format \(format); this meshgen reads up to \(Record.format)."
    remedy = "Install a newer meshgen."
  }
}
