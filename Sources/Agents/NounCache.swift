internal import Mesh
internal import Synchronization

/// The nouns of records that were read already, by fingerprint: a record never changes, so neither does its noun, nor
/// what the same edits make of it.
final class NounCache: Sendable {
  private struct Edited: Hashable {
    var noun: Fingerprint
    var edits: [Edit]
  }

  private let nouns = Mutex<[Fingerprint: any Sendable]>([:])
  private let fingerprints = Mutex<[Edited: Fingerprint]>([:])

  func read<Noun: Decodable & Sendable>(_ type: Noun.Type, from record: Record) throws -> Noun {
    if let noun = nouns.withLock({ $0[record.fingerprint] }) as? Noun { return noun }
    let noun = try record.read(type)
    nouns.withLock { $0[record.fingerprint] = noun }
    return noun
  }

  /// Keeps the noun that a record was just made of, so that nobody has to read it again.
  func keep(_ noun: some Sendable, of record: Record) { nouns.withLock { $0[record.fingerprint] = noun } }

  /// The fingerprint of a noun after edits.
  func fingerprint(
    of edited: some Encodable, from noun: Fingerprint, by edits: [Edit]
  ) throws -> Fingerprint {
    let key = Edited(noun: noun, edits: edits)
    if let known = fingerprints.withLock({ $0[key] }) { return known }
    let fingerprint = try Fingerprint(of: edited)
    fingerprints.withLock { $0[key] = fingerprint }
    return fingerprint
  }
}
