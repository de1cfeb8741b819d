/// Finished text in one language: what its encoder wrote, and nothing else can make.
protocol EncodedText: Hashable, Sendable {
  var text: String { get }
}
