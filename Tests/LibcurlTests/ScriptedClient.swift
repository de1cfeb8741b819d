import Libcurl
import Synchronization

/// Answers in the order it was given them.
final class ScriptedClient: HTTPClient {
  private let answers: Mutex<[Result<HTTPResponse, HTTPError>]>

  init(_ answers: [Result<HTTPResponse, HTTPError>]) { self.answers = Mutex(answers) }

  func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
    try answers.withLock { $0.removeFirst() }.get()
  }
}

/// What happened, in order.
final class Log<Entry: Sendable>: Sendable {
  private let kept = Mutex<[Entry]>([])

  var entries: [Entry] { kept.withLock { $0 } }

  func add(_ entry: Entry) { kept.withLock { $0.append(entry) } }
}
