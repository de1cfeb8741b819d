internal import Mesh
internal import Ports
internal import Synchronization

/// Which verdicts are signed by whom they name: each is verified once.
final class SealCache: Sendable {
  private let known = Mutex<[Fingerprint: Bool]>([:])

  func holds(_ record: Record, under seal: any VerdictSeal) async throws -> Bool {
    if let known = known.withLock({ $0[record.fingerprint] }) { return known }
    let verdict = try record.read(Verdict.self)
    let holds =
      if let signature = verdict.signature {
        try await seal.holds(signature, of: try verdict.signedText, by: verdict.person)
      } else {
        false
      }
    known.withLock { $0[record.fingerprint] = holds }
    return holds
  }
}
