/// How a form is put to a model: in which words, what its reply holds, and what of the reply is believed.
public struct Wording<Answer: Sendable>: Sendable {
  public var prompt: Prompt
  public var shape: ReplyShape
  /// The rules' answer with the words of a reply by that author, or every reason to refuse the reply.
  public var read: @Sendable (_ reply: Reply, _ author: String) -> Result<Answer, RefusedReply>

  public init(
    prompt: Prompt, shape: ReplyShape,
    read: @escaping @Sendable (_ reply: Reply, _ author: String) -> Result<Answer, RefusedReply>
  ) {
    self.prompt = prompt
    self.shape = shape
    self.read = read
  }
}
