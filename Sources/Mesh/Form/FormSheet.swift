/// What of a form a model is shown.
public struct FormSheet: Hashable, Sendable {
  /// A topic as a model is told of it.
  public struct Topic: Hashable, Sendable {
    public struct Field: Hashable, Sendable {
      public var path: String
      public var type: String
      public var documentation: String?
      public var tags: [String]
      /// The category of what is sensitive in it.
      public var category: String?

      public init(path: String, type: String, documentation: String?, tags: [String], category: String?) {
        self.path = path
        self.type = type
        self.documentation = documentation
        self.tags = tags
        self.category = category
      }
    }

    public var name: String
    public var domain: String?
    public var owner: String?
    public var documentation: String?
    public var tags: [String]
    /// Who may read or write it.
    public var principals: [String]
    public var fields: [Field]
    /// How many fields are not listed.
    public var moreFields: Int

    public init(
      name: String, domain: String?, owner: String?, documentation: String?, tags: [String], principals: [String],
      fields: [Field], moreFields: Int
    ) {
      self.name = name
      self.domain = domain
      self.owner = owner
      self.documentation = documentation
      self.tags = tags
      self.principals = principals
      self.fields = fields
      self.moreFields = moreFields
    }
  }

  public var agent: String
  public var question: String
  public var shape: ReplyShape
  /// What the rules say, in the shape of the reply.
  public var draft: Reply
  public var facts: [Evidence]
  /// How many facts are not listed.
  public var moreFacts: Int
  public var topics: [Topic]

  public init(
    agent: String, question: String, shape: ReplyShape, draft: Reply, facts: [Evidence], moreFacts: Int = 0,
    topics: [Topic] = []
  ) {
    self.agent = agent
    self.question = question
    self.shape = shape
    self.draft = draft
    self.facts = facts
    self.moreFacts = moreFacts
    self.topics = topics
  }
}
