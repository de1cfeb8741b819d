internal import Mesh
internal import Synchronization

/// The nouns of records that were read already, by fingerprint: a record never changes, so neither does its noun.
final class NounCache: Sendable {
  private let nouns = Mutex<[Fingerprint: any Sendable]>([:])

  func read<Noun: Decodable & Sendable>(_ type: Noun.Type, from record: Record) throws -> Noun {
    if let noun = nouns.withLock({ $0[record.fingerprint] }) as? Noun { return noun }
    let noun = try record.read(type)
    nouns.withLock { $0[record.fingerprint] = noun }
    return noun
  }
}
