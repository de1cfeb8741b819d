/// The other end of `ChildTransport`: one piece of network work with libgit2, in a program that may be killed.
internal import Libgit2

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

public enum TransportChild {
  /// Reads a request as it came on standard input; the result belongs on standard output. Blocks.
  public static func answer(_ request: Data) throws -> Data {
    let message = try JSONDecoder().decode(TransportMessage.self, from: request)
    var answer = TransportMessage.Answer()
    do {
      answer.tips = try perform(message)
    } catch {
      answer.trouble = .init(
        operation: error.operation, code: error.code.rawValue, category: error.category, message: error.message)
    }
    return try JSONEncoder().encode(answer)
  }

  private static func perform(_ message: TransportMessage) throws(GitError) -> [String: String] {
    let repository = try Repository(at: message.directory)
    let credentials = Credentials(message.identity)
    switch message.work {
    case .tips(let names):
      return try repository.references(at: message.address, showing: credentials).reduce(into: [:]) {
        if names.contains($1.name) { $0[$1.name] = $1.target.hex }
      }
    case .fetch(let names):
      try repository.fetch(names, from: message.address, showing: credentials)
    case .push(let updates):
      let requests = updates.map {
        PushRequest(
          reference: $0.reference, new: $0.new.flatMap { ObjectID($0) }, seen: $0.seen.flatMap { ObjectID($0) })
      }
      try repository.push(requests, to: message.address, showing: credentials)
    }
    return [:]
  }
}

extension Credentials {
  fileprivate init(_ identity: TransportMessage.Identity) {
    switch identity {
    case .nobody: self = .none
    case .token(let user, let secret): self = .token(user: user, secret: secret)
    case .agent(let user): self = .agent(user: user)
    case .keyFile(let user, let path): self = .keyFile(user: user, path: path)
    }
  }
}
