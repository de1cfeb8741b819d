#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

// A record as the text of one file, and back.

extension Record {
  /// The record as the text of one file: the envelope's keys, then `body`. Sorted, one line, and the same for the same
  /// record.
  public func text() throws -> Data {
    let envelope = Envelope(
      agent: agent, channel: channel, filling: filling, fingerprint: fingerprint, formatVersion: Record.format,
      inputs: inputs, key: key,
      revision: revision, state: state, timestamp: timestamp)
    var data = try CanonicalJSON.line(envelope)
    data.removeLast()
    data.append(contentsOf: Array(",\"body\":".utf8))
    data.append(body)
    data.append(contentsOf: Array("}\n".utf8))
    return data
  }

  /// Reads what `text()` wrote, however it was formatted since.
  public init(text data: Data, channel: Channel, key: RecordKey) throws(UnreadableRecord) {
    let envelope: Envelope
    let body: Data
    do {
      envelope = try CanonicalJSON.read(Envelope.self, from: data)
      guard envelope.formatVersion <= Record.format else {
        throw UnreadableRecord(channel: channel, key: key, format: envelope.formatVersion)
      }
      body = try Self.body(of: data, channel: channel, key: key)
    } catch let error as UnreadableRecord {
      throw error
    } catch {
      throw UnreadableRecord(channel: channel, key: key, what: "\(error)")
    }
    self.init(envelope: envelope, body: body)
  }

  private init(envelope: Envelope, body: Data) {
    channel = envelope.channel
    key = envelope.key
    revision = envelope.revision
    timestamp = envelope.timestamp
    agent = envelope.agent
    state = envelope.state
    inputs = envelope.inputs
    filling = envelope.filling
    fingerprint = envelope.fingerprint
    self.body = body
  }

  private static func body(of data: Data, channel: Channel, key: RecordKey) throws(UnreadableRecord) -> Data {
    // The envelope's own values hold no `"body":`, as quotes in them are escaped; so the first one is the key.
    let mark = Array(",\"body\":".utf8)
    guard let range = data.firstRange(of: mark), let end = data.lastIndex(of: UInt8(ascii: "}")), end > range.upperBound
    else {
      throw UnreadableRecord(channel: channel, key: key, what: "it has no body")
    }
    return Data(data[range.upperBound..<end])
  }
}

/// What stands around a record's body.
private struct Envelope: Codable {
  var agent: String
  var channel: Channel
  var filling: Filling?
  var fingerprint: Fingerprint
  var formatVersion: Int
  var inputs: [String: Fingerprint]
  var key: RecordKey
  var revision: Int
  var state: Int?
  var timestamp: Timestamp
}
