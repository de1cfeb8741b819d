/// The answer to a form, and how it came about.
public struct Filled<Answer: Sendable>: Sendable {
  public var answer: Answer
  /// Nil where nobody but the rules was asked.
  public var filling: Filling?

  public init(_ answer: Answer, _ filling: Filling? = nil) {
    self.answer = answer
    self.filling = filling
  }

  /// Another answer that came about in the same way.
  public func map<Other: Sendable>(_ change: (Answer) throws -> Other) rethrows -> Filled<Other> {
    Filled<Other>(try change(answer), filling)
  }
}
