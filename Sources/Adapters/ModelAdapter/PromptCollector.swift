internal import Libcurl
public import Mesh
public import Ports
internal import Synchronization

/// Asks nobody, and notes what would leave this machine: what a model was asked before is not sent again.
public final class PromptCollector: Reasoner {
  /// A request as it would be sent; secrets are not shown.
  public struct Sending: Hashable, Sendable {
    /// The agent that would ask.
    public var agent: String
    public var method: String
    public var url: String
    /// One a line.
    public var headers: String
    public var body: String
  }

  private let routes: [String: ModelRoute]
  private let memory: any ReplyMemory
  private let noted = Mutex<[Sending]>([])

  public init(routes: [String: ModelRoute], memory: any ReplyMemory = NoMemory()) {
    self.routes = routes
    self.memory = memory
  }

  /// In the order in which they were noted.
  public var sendings: [Sending] { noted.withLock { $0 } }

  public func fill<Answer: Codable & Sendable>(_ form: Form<Answer>) async throws(PortError) -> Filled<Answer> {
    let filled = Filled(form.rulesAnswer)
    guard let route = routes[form.agent], let client = route.client, let wording = form.wording else { return filled }
    do {
      let wording = try wording()
      if let kept = await memory.reply(to: ModelReasoner.fingerprint(of: wording, model: route.model)) {
        if case .success(let answer) = ModelReasoner.read(kept, wording, by: route.model) { return Filled(answer) }
        return filled
      }
      let conversation = Conversation(
        prompt: wording.prompt, shape: wording.shape, longestReply: route.longestReply)
      for request in try client.requests(for: conversation) {
        let sending = Sending(
          agent: form.agent, method: request.method.rawValue, url: request.url, headers: "\(request.headers)",
          body: String(decoding: request.body ?? [], as: UTF8.self))
        noted.withLock { $0.append(sending) }
      }
    } catch let error as any Remediable {
      throw PortError(.failed, error.message, remedy: error.remedy, cause: error)
    } catch {
      throw PortError(.failed, "The form for a model cannot be written: \(error).", remedy: "Please report this.")
    }
    return filled
  }
}
