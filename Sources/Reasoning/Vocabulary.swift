public import Mesh

/// The word lists that the rules read names with: data, in one place, that a company may add to.
public struct Vocabulary: Sendable {
  /// A business area, and words of several languages that speak of it.
  public struct Concept: Sendable {
    public var name: DomainName
    /// The broader area that it is part of.
    public var parent: DomainName?
    public var words: Set<String>

    public init(_ name: DomainName, in parent: DomainName? = nil, _ words: String) {
      self.name = name
      self.parent = parent
      self.words = Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
  }

  /// A domain that the company has named itself.
  public struct DomainRule: Sendable, Hashable {
    public var domain: DomainName
    /// Topic names, with `*` for any text.
    public var patterns: [String]
    /// Words of topic names that speak of it.
    public var words: [String]
    public var owner: TeamName?

    public init(domain: DomainName, patterns: [String], words: [String] = [], owner: TeamName? = nil) {
      self.domain = domain
      self.patterns = patterns
      self.words = words
      self.owner = owner
    }
  }

  /// Phrases that name one category of sensitive data.
  public struct SensitiveTerm: Sendable {
    /// What must be true around a field before the phrase counts.
    public enum Context: String, Sendable {
      /// The record is one of a person.
      case person
      /// An address that is not that of a shop, a company or a machine.
      case dwelling
      /// Inside of an address.
      case address
      /// In a topic about mail.
      case mail
      /// A place beside a person, or inside of an address.
      case residence
      /// Where somebody is who moves.
      case whereabouts
      case card, pay, finance, health
      /// What machines log of those who talk to them.
      case network
      /// What people write to each other.
      case talk
    }

    public var category: SensitiveField.Category
    /// Words separated by spaces; they are found written together too.
    public var phrases: [String]
    /// Whether the phrase must be the whole name.
    public var isWhole: Bool
    public var context: Context?

    public init(
      _ category: SensitiveField.Category, whole isWhole: Bool = false, in context: Context? = nil,
      _ phrases: String
    ) {
      self.category = category
      self.phrases = phrases.split(separator: ",").map { $0.split { $0 == " " || $0 == "\n" }.joined(separator: " ") }
      self.isWhole = isWhole
      self.context = context
    }
  }

  public var domainRules: [DomainRule]
  /// Words of topic names that say nothing about the business.
  public var noise: Set<String>
  /// Words in front of a name that say how far on its way something has come, or how often it is written.
  public var stages: Set<String>
  /// Words of topics that hold nothing but somebody's trials.
  public var trials: Set<String>
  /// Words that begin or end the name of what is soon thrown away.
  public var temporary: Set<String>
  /// Words of which the name of a trial may consist, beside those that say nothing.
  public var placeholders: Set<String>
  /// Words of what is made once, beside the day on which it was.
  public var dumps: Set<String>
  /// Words of namespaces that name a tool, a company's reversed address or a kind of text.
  public var namespaceNoise: Set<String>
  /// Words behind a family's first word that belong to its name.
  public var qualifiers: Set<String>
  public var abbreviations: [String: String]
  public var irregular: [String: String]
  public var concepts: [Concept]
  /// Words that make a name an identifier: `customer_id`.
  public var identifiers: Set<String>
  /// Those of them that make it a code, and those that make it a number.
  public var codes: Set<String>
  public var numbers: Set<String>
  /// What is well known to tell things of some kinds apart: `sku` of products.
  public var naturalKeys: [String: Set<String>]
  /// Words behind an entity that say what happened to it.
  public var states: Set<String>
  /// Those of them with which an entity's life begins.
  public var beginnings: Set<String>
  /// Those of them that change or end it.
  public var endings: Set<String>
  /// Words that make a topic the description of its entities.
  public var descriptions: Set<String>
  /// Words behind an entity that make a topic the list of them: `player_accounts`.
  public var lists: Set<String>
  /// Words that make a topic a stream of measurements or events.
  public var events: Set<String>
  /// Entities that happen once, and of which each record has a key of its own.
  public var happenings: Set<String>
  /// Entities too common to join by.
  public var commonEntities: Set<String>
  /// Entities that one business calls by several names.
  public var synonyms: [Set<String>]
  public var codeLists: Set<String>
  public var meanings: Set<String>
  public var persons: Set<String>
  /// What stands still and belongs to nobody in particular: its address is no secret.
  public var places: Set<String>
  /// What offers work or something else to everybody.
  public var postings: Set<String> = standardPostings
  /// Companies and their parts, which have names and addresses as people do.
  public var organisations: Set<String>
  /// What people write to each other.
  public var talk: Set<String>
  /// What moves with somebody.
  public var movers: Set<String>
  /// Records that are an address or a place as a whole.
  public var placeRecords: Set<String>
  /// Words that end or begin a compound: `bruttoeinkommen`, `bostedsadresse`.
  public var compounds: Set<String>
  /// What documentation says, and which category that is.
  public var documentationMarks: [(mark: String, category: SensitiveField.Category)]
  /// Tags that say that a field is sensitive; some say how.
  public var sensitiveTags: [String: SensitiveField.Category]
  public var sensitive: [SensitiveTerm]
  /// Words of accounts, by which those of teams are told from those of tools.
  public var accounts: AccountWords = standardAccounts
  /// Words of what stands around a record, and of labels that people put beside one.
  public var marks: MarkWords = standardMarks
  /// Words that say where an entity lives.
  public var joins: JoinWords = standardJoins
  /// How entities are shortened in the names of topics and of keys: `EMP_NO`.
  public var entityForms: [String: String] = standardEntityForms
  /// Phrases of which a yes or a no is as sensitive as the thing itself.
  public var answers: Set<String> = standardAnswers
  /// Words of fields' names that tell what they hold.
  public var fields: FieldWords = standardFields
  /// How names of fields are shortened: `birth_dt`, `tax_no`.
  public var shortForms: [String: String]
  /// Words that turn a sensitive name into one about it: `email_verified`.
  public var harmless: Set<String>
  /// Words in which a system's own short names are written out.
  public var spelledOut: [String: [String]] = [:]
  /// Words in front of an entity that say which part it plays: `from_depot`.
  public var roles: Set<String> = []
  /// Verbs in front of what somebody is to do something with: `save-order`.
  public var commands: Set<String> = []
  /// How the company orders the pieces of its topics' names.
  public var topicPattern: TopicPattern?
  /// The environments that the company has named itself, the first is where products start.
  public var environments: [EnvironmentName] = []
  /// Who answers for which topics, as the company says it, by pattern; the first that fits counts.
  public var ownerRules: [(team: TeamName, patterns: [NamePattern])] = []
  /// The teams that the company has named itself.
  public var teams: [TeamName] = []
  /// What the company knows of its own fields, before any rule guesses.
  public var sensitivityRules: [Settings.SensitivityRule] = []
}
