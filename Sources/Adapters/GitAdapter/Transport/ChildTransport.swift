/// Reaches a remote with libgit2, in a child of this program that can be killed at its deadline.
internal import Libgit2
internal import Mesh
internal import Ports

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

struct ChildTransport: Transport {
  let here: MeshRepository
  let address: String
  let network: NetworkAccess

  func tips(of references: [String]) async throws(PortError) -> [String: ObjectID] {
    try await ask(.tips(references)).tips.compactMapValues { ObjectID($0) }
  }

  func fetch(_ references: [String]) async throws(PortError) {
    _ = try await ask(.fetch(references))
  }

  func push(_ requests: [PushRequest]) async throws(PortError) {
    let updates = requests.map {
      TransportMessage.Update(reference: $0.reference, new: $0.new?.hex, seen: $0.seen?.hex)
    }
    _ = try await ask(.push(updates))
  }

  private func ask(_ work: TransportMessage.Work) async throws(PortError) -> TransportMessage.Answer {
    guard let program = network.child.first else {
      throw PortError(
        .unsupported, "\(GitComplaint.scrubbed(address, of: secrets)) can only be reached with the `git` program.",
        remedy: "Install Git.")
    }
    let message = TransportMessage(
      directory: here.gitDirectory, address: address, identity: identity, work: work)
    let child = ChildProgram(
      name: program, arguments: Array(network.child.dropFirst()), environment: [:], deadline: network.deadline)
    let answer: TransportMessage.Answer
    do {
      let request = String(decoding: try JSONEncoder().encode(message), as: UTF8.self)
      let outcome = try await child.run(input: request, at: GitComplaint.scrubbed(address, of: secrets))
      guard outcome.isSuccess else {
        throw PortError(
          .failed, "The connection to \(GitComplaint.scrubbed(address, of: secrets)) broke off.",
          remedy: "Run the command again; if it happens again, install Git.")
      }
      answer = try JSONDecoder().decode(TransportMessage.Answer.self, from: Data(outcome.output.utf8))
    } catch {
      throw PortError(error, at: GitComplaint.scrubbed(address, of: secrets))
    }
    if let trouble = answer.trouble { throw error(from: trouble) }
    return answer
  }

  private func error(from trouble: TransportMessage.Answer.Trouble) -> PortError {
    let error = GitError(
      operation: GitComplaint.scrubbed(trouble.operation, of: secrets), code: GitError.Code(rawValue: trouble.code),
      category: trouble.category,
      message: GitComplaint.scrubbed(trouble.message, of: secrets))
    if [.modified, .authentication, .certificate].contains(error.code) {
      return PortError(error, at: GitComplaint.scrubbed(address, of: secrets))
    }
    return GitComplaint("\(error)", from: address, hiding: secrets).error
  }

  private var kind: RemoteAddress { RemoteAddress(address, relativeTo: here.folder) }

  private var secrets: [String] { network.tokens.map(\.secret.exposed) }

  private var identity: TransportMessage.Identity {
    if case .ssh(let user) = kind {
      guard let key = network.sshKey else { return .agent(user: user ?? "git") }
      return .keyFile(user: user ?? "git", path: key)
    }
    guard let token = network.token(for: kind) else { return .nobody }
    return .token(user: token.user, secret: token.secret.exposed)
  }
}
