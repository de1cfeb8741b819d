/// What this program asks its child to do with libgit2, and what the child answers.
internal import Libgit2

struct TransportMessage: Codable, Sendable {
  enum Work: Codable, Sendable {
    case tips([String])
    case fetch([String])
    case push([Update])
  }

  struct Update: Codable, Sendable {
    var reference: String
    var new: String?
    var seen: String?
  }

  /// What may be shown to the server. It travels through a pipe, never through arguments.
  enum Identity: Codable, Sendable {
    case nobody
    case token(user: String, secret: String)
    case agent(user: String)
    case keyFile(user: String, path: String)
  }

  struct Answer: Codable, Sendable {
    struct Trouble: Codable, Sendable {
      var operation: String
      var code: Int32
      var category: Int32
      var message: String
    }

    var tips: [String: String] = [:]
    var trouble: Trouble?
  }

  var directory: String
  var address: String
  var identity: Identity
  var work: Work
}
