/// Where one line of a generated file comes from.
public struct LineOrigin: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    /// A line of a template; `file` is set where a mesh repository overrides it.
    case template(path: String, file: String?, line: Int, text: String)
    /// The text of a schema, kept byte for byte.
    case schema(SubjectName)
    /// Written without a template, from the record itself.
    case record
    /// The mark by which meshgen knows its own file, or its own lines in a file of others.
    case mark
  }

  /// A name in the template's line, and what it stands for.
  public struct Value: Hashable, Sendable {
    public var name: String
    public var about: String

    public init(name: String, about: String) {
      self.name = name
      self.about = about
    }
  }

  public var source: Source
  public var values: [Value]
  /// What the line is about, where it is about one topic or field.
  public var topic: TopicName?
  public var field: FieldPath?
  /// The products that it is about, in a file that several share.
  public var products: [ProposalID]
  /// The statements of the solution's evidence on which it rests.
  public var evidence: [Evidence]

  public init(
    source: Source, values: [Value] = [], topic: TopicName? = nil, field: FieldPath? = nil,
    products: [ProposalID] = [], evidence: [Evidence] = []
  ) {
    self.source = source
    self.values = values
    self.topic = topic
    self.field = field
    self.products = products
    self.evidence = evidence
  }
}
