/// What the provenance beside a generated file says of it, where there is no ledger that could say more.
public struct FileAccount: Hashable, Sendable {
  public var path: String
  /// Nil for a text that is kept as it is, such as a schema, and for the provenance itself.
  public var template: String?
  /// Whether the file is as it was generated, byte for byte; nil where its provenance does not say.
  public var isSound: Bool?
  /// The approved solutions that it was written from.
  public var solutions: [IndexedSolution]
  /// The statements on which it rests.
  public var evidence: [String]
  public var lines: [String]

  public init(
    path: String, template: String?, isSound: Bool?, solutions: [IndexedSolution], evidence: [String], lines: [String]
  ) {
    self.path = path
    self.template = template
    self.isSound = isSound
    self.solutions = solutions
    self.evidence = evidence
    self.lines = lines
  }
}
