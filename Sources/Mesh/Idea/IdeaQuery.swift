/// What a derived product makes of its topics: by which key records belong together, over which time, and the question
/// that it answers.
public struct IdeaQuery: Hashable, Codable, Sendable {
  public enum Form: String, Codable, Sendable, CaseIterable {
    /// Each record with what others say about it.
    case joined
    /// One record for all of a key in a window.
    case aggregated
  }

  /// A field by which records belong together.
  public struct Key: Hashable, Codable, Sendable {
    public var field: FieldPath
    /// The key of an entity that it refers to; nil where it stands for itself.
    public var refersTo: FieldReference?
    /// Which of the entity's records are met; nil where none are, or where all that are remembered.
    public var meeting: Processing.Meeting?

    public init(_ field: FieldPath, refersTo: FieldReference? = nil, meeting: Processing.Meeting? = nil) {
      self.field = field
      self.refersTo = refersTo
      self.meeting = meeting
    }
  }

  /// How long records are taken together, or how far apart those may be that meet.
  public struct Window: Hashable, Codable, Sendable {
    public var seconds: Int
    /// Why it is that long.
    public var reason: String

    public init(seconds: Int, reason: String) {
      self.seconds = seconds
      self.reason = reason
    }
  }

  /// A number of the records of a window.
  public struct Measure: Hashable, Codable, Sendable {
    public var field: FieldPath
    public var derivation: Processing.Derivation

    public init(_ derivation: Processing.Derivation, of field: FieldPath) {
      self.field = field
      self.derivation = derivation
    }
  }

  public var form: Form
  /// The topic whose records it is about.
  public var source: TopicName
  /// Of the source.
  public var keys: [Key]
  /// Nil where each record meets what the others held at its time.
  public var window: Window?
  /// Beside how many records there are; none where they are joined.
  public var measures: [Measure]
  /// Records of a window in which these are alike count once; nil where each counts.
  public var once: [FieldPath]?
  public var question: String

  public init(
    _ form: Form, source: TopicName, keys: [Key], window: Window? = nil, measures: [Measure] = [],
    once: [FieldPath]? = nil, question: String
  ) {
    self.form = form
    self.source = source
    self.keys = keys
    self.window = window
    self.measures = measures
    self.once = once
    self.question = question
  }
}
