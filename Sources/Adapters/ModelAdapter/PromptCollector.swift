internal import Libcurl
public import Mesh
public import Ports
internal import Synchronization

/// Asks nobody, and notes what would leave this machine.
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
  private let noted = Mutex<[Sending]>([])

  public init(routes: [String: ModelRoute]) { self.routes = routes }

  /// In the order in which they were noted.
  public var sendings: [Sending] { noted.withLock { $0 } }

  public func fill<Answer: Codable & Sendable>(_ form: Form<Answer>) async throws(PortError) -> Filled<Answer> {
    let filled = Filled(form.rulesAnswer)
    guard let route = routes[form.agent], let client = route.client, let wording = form.wording else { return filled }
    do {
      let wording = try wording()
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
