public import Mesh
internal import Ports

/// An agent: the channels it reads, the one it writes, and the step it takes.
public struct Agent: Sendable {
  public let name: String
  public let reads: [Channel]
  public let writes: Channel
  /// What it does, in a few words.
  public let duty: String
  /// The records that are due now; it writes nothing itself.
  let step: @Sendable (World, Archive, Scope) async throws -> Draft

  init(
    _ name: String, reads: [Channel], writes: Channel, duty: String,
    step: @escaping @Sendable (World, Archive, Scope) async throws -> Draft
  ) {
    self.name = name
    self.reads = reads
    self.writes = writes
    self.duty = duty
    self.step = step
  }
}

/// What a turn is asked to look at.
public struct Scope: Sendable {
  /// Nil for every proposal.
  public var only: Set<ProposalID>?
  /// At most so many ideas.
  public var limit: Int?
  public var kinds: Set<Idea.Kind>?

  public init(only: Set<ProposalID>? = nil, limit: Int? = nil, kinds: Set<Idea.Kind>? = nil) {
    self.only = only
    self.limit = limit
    self.kinds = kinds
  }

  func includes(_ id: ProposalID) -> Bool { only?.contains(id) ?? true }
}

/// The records that an agent would write, and what kept it from others.
struct Draft: Sendable {
  var records: [Record] = []
  var problems: [Problem] = []

  init(records: [Record] = [], problems: [Problem] = []) {
    self.records = records
    self.problems = problems
  }

  /// The record of each proposal that comes to one, in their order, with as many under way as the reasoner fills at a
  /// time; what one cannot be made for is a problem of its own.
  init(
    of proposals: [Proposal], in world: World, _ record: @escaping @Sendable (Proposal) async throws -> Record?
  ) async throws {
    let outcomes = try await inOrder(proposals, atOnce: world.reasoner.width) { proposal in
      do {
        return Result<Record?, any Error>.success(try await record(proposal))
      } catch {
        return .failure(error)
      }
    }
    for (proposal, outcome) in zip(proposals, outcomes) {
      switch outcome {
      case .success(let record): if let record { records.append(record) }
      case .failure(let error): problems.append(Problem(proposal.id, error))
      }
    }
  }
}

/// Why one proposal could not go on; the others did.
public struct Problem: Sendable {
  public var id: ProposalID
  public var error: any Error

  public init(_ id: ProposalID, _ error: any Error) {
    self.id = id
    self.error = error
  }
}
