/// How inputs become an output: a typed query, never text.
public struct Processing: Hashable, Codable, Sendable {
  /// A column of the output and where it comes from.
  public struct Column: Hashable, Codable, Sendable {
    public var name: String
    /// Which source, by alias.
    public var source: String
    public var field: FieldPath
    /// What becomes of the field's value; nil takes it as it is.
    public var derivation: Derivation?
    /// The wider type in which it is computed; nil where the field's own is wide enough.
    public var computed: Computed?

    public init(
      name: String, source: String, field: FieldPath, derivation: Derivation? = nil, computed: Computed? = nil
    ) {
      self.name = name
      self.source = source
      self.field = field
      self.derivation = derivation
      self.computed = computed
    }
  }

  /// A type that is wide enough for the sum or the mean of many values.
  public enum Computed: String, Codable, Sendable, CaseIterable {
    /// A whole number of 64 bits.
    case whole
    /// A floating-point number of 64 bits.
    case real
  }

  /// How a column's value follows from its field.
  public enum Derivation: String, Codable, Sendable, CaseIterable {
    /// The last four signs; those before them are covered.
    case lastFour = "last-four"
    /// A hash by which equal values are told without being known.
    case hash
    /// Of the records of a window.
    case count, sum, least, greatest, mean
    /// When the window began and ended; the field does not matter.
    case windowStart = "window-start"
    case windowEnd = "window-end"

    /// Whether it hides the value.
    public var isMask: Bool { self == .lastFour || self == .hash }
    /// Whether it needs a window.
    public var isOfWindow: Bool { !isMask }
  }

  /// Which records of a further source meet a record of the first one.
  public enum Meeting: Hashable, Codable, Sendable {
    /// The last one of the key at the time of the record.
    case latest
    /// The one that a compacted topic held for its key at the time of the record.
    case table
    /// Those of some hours before and after the record.
    case within(hours: Int)
  }

  /// What a record must be to be read.
  public struct Filter: Hashable, Codable, Sendable {
    public enum Test: Hashable, Codable, Sendable {
      case present
      /// As text.
      case oneOf([String])
      case noneOf([String])
    }

    public var field: FieldPath
    public var test: Test

    public init(field: FieldPath, test: Test) {
      self.field = field
      self.test = test
    }
  }

  /// Which of the first source's records make one of the output.
  public enum Reduction: Hashable, Codable, Sendable {
    /// The first record of each key: what comes twice is left out.
    case first(per: [FieldPath])
    /// The last record of each key, replaced as others come.
    case latest(per: [FieldPath])
    /// All records of each key in each window of so many seconds.
    case window(seconds: Int, per: [FieldPath])

    /// The fields of the key.
    public var per: [FieldPath] {
      switch self {
      case .first(let per), .latest(let per), .window(_, let per): per
      }
    }
  }

  /// A further source, and the equality that joins it.
  public struct JoinedSource: Hashable, Codable, Sendable {
    public var topic: TopicName
    public var alias: String
    /// The field of the first source.
    public var on: FieldPath
    /// The field of this source.
    public var equals: FieldPath
    /// Whether both sides are compared as text because their types differ.
    public var asText: Bool
    /// Nil where every record meets every other one that is remembered.
    public var meeting: Meeting?
    /// Whether a record that meets none is kept, with empty columns.
    public var keepsUnmatched: Bool?

    public init(
      topic: TopicName, alias: String, on: FieldPath, equals: FieldPath, asText: Bool, meeting: Meeting? = nil,
      keepsUnmatched: Bool? = nil
    ) {
      self.topic = topic
      self.alias = alias
      self.on = on
      self.equals = equals
      self.asText = asText
      self.meeting = meeting
      self.keepsUnmatched = keepsUnmatched
    }
  }

  /// The name of the statement: lower-case letters, digits and dashes, at most 72.
  public var name: String
  public var output: TopicName
  public var source: TopicName
  public var alias: String
  public var joined: [JoinedSource]
  public var columns: [Column]
  /// How long a joined record is remembered, in hours.
  public var stateHours: Int
  public var description: String
  /// What the first source's records must be; nil where all are read.
  public var filters: [Filter]?
  /// Nil where each record of the first source makes one of its own.
  public var reduction: Reduction?
  /// Records of a window in which these fields are alike count once, as the first of them; nil where each counts.
  public var once: [FieldPath]?
  /// Set for an earlier version of the query, which is kept and no longer runs.
  public var isStopped: Bool?

  public init(
    name: String, output: TopicName, source: TopicName, alias: String, joined: [JoinedSource], columns: [Column],
    stateHours: Int, description: String, filters: [Filter]? = nil, reduction: Reduction? = nil,
    once: [FieldPath]? = nil
  ) {
    self.name = name
    self.output = output
    self.source = source
    self.alias = alias
    self.joined = joined
    self.columns = columns
    self.stateHours = stateHours
    self.description = description
    self.filters = filters
    self.reduction = reduction
    self.once = once
  }

  /// Every topic that it reads.
  public var sources: [TopicName] { [source] + joined.map(\.topic) }

  /// Whether it forgets each record as soon as it has been written.
  public var isStateless: Bool { joined.isEmpty && reduction == nil }
}
