internal import Libcurl
internal import Mesh

/// Asks one model of one provider.
protocol ModelClient: Sendable {
  /// In the provider's words.
  var model: String { get }
  /// Who is asked, as messages name it: `the Messages API at api.anthropic.com`.
  var party: String { get }
  /// What leaves this machine for a conversation, in order.
  func requests(for conversation: Conversation) throws(ModelFailure) -> [HTTPRequest]
  func reply(to conversation: Conversation) async throws(ModelFailure) -> ModelReply
  /// How many tokens a conversation has; nil where the provider does not count beforehand.
  func tokens(of conversation: Conversation) async throws(ModelFailure) -> Int?
}

/// What a model is told, and what was said since.
struct Conversation: Hashable, Sendable {
  var prompt: Prompt
  var shape: ReplyShape
  /// The most tokens that the reply may have.
  var longestReply: Int
  /// A reply that was refused, and what is to be mended in it.
  var mending: Mending?

  struct Mending: Hashable, Sendable {
    var reply: String
    var wishes: String
  }

  /// Everything that is read, in bytes.
  var size: Int {
    prompt.instructions.utf8.count + prompt.form.utf8.count
      + (mending.map { $0.reply.utf8.count + $0.wishes.utf8.count } ?? 0)
  }
}

/// What a model said, and what it took.
struct ModelReply: Hashable, Sendable {
  var text: String
  var tokens: TokenUse
  /// Whether it ended for want of tokens.
  var isCut = false
}
