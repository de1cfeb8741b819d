// The words by which the rules tell what the name of a field says of what it holds.

extension Vocabulary {
  /// The entity that a short word stands for: `employee` of `emp`.
  func writtenOut(_ word: String) -> String { word.utf8.count > 5 ? word : entityForms[word] ?? word }

  static let standardEntityForms = [
    "emp": "employee", "empl": "employee", "cust": "customer", "acct": "account", "prod": "product", "ord": "order",
    "mbr": "member", "clnt": "client", "txn": "transaction", "trx": "transaction", "dept": "department",
    "veh": "vehicle", "pat": "patient", "vend": "vendor", "supp": "supplier", "loc": "location", "whse": "warehouse",
    "shpmt": "shipment", "pol": "policy", "clm": "claim", "addr": "address", "org": "organization",
    "subs": "subscriber",
  ]

  static let standardPostings = words(
    """
    vacancy posting advert advertisement stellenanzeige stellenangebot vacante vacature annonce
    stilling vakans
    """)

  /// Words of fields' names, beside the phrases that name sensitive data.
  public struct FieldWords: Sendable {
    /// What somebody is called by, behind or in front of who it is.
    public var names: Set<String>
    /// How a name is written together with whose it is: `kundenname`.
    public var nameEndings: [String]
    /// What stands between a name and whose it is: `nome_da_mae`.
    public var particles: Set<String>
    /// What a mobile phone is called behind the person whose it is.
    public var mobiles: Set<String>
    /// Names of fields that hold what the record around them says.
    public var contents: Set<String>
    /// What people are called by, as shops are.
    public var calls: Set<String>
    /// Harmless words that in front of a thing take nothing away.
    public var adjectives: Set<String>
    /// Words that make a sum or a question of a thing.
    public var sums: Set<String>
    /// Words in front of a thing that ask whether it is so.
    public var questions: Set<String>
    /// Behind a word such as `gender` or `birth`, a number of this kind is the thing itself.
    public var measures: Set<String>
    /// Behind a thing, what makes a number the count of those of whom it is so.
    public var tallies: Set<String>
    /// How words end that are a date, and mean it.
    public var dates: [String]
    /// What stands in documentation in front of what a field does not hold.
    public var denials: [String]
    /// What refers to a thing that is held elsewhere.
    public var references: Set<String>
    /// What turns a compound into one about the thing: `inntektsaar` is a year.
    public var turns: [String]
    /// What is about coins, whose addresses are accounts.
    public var chains: Set<String>
    /// How words end that are an address.
    public var addresses: [String]
    /// Topics about pay, cards and mail.
    public var pay: Set<String>
    public var cards: Set<String>
    public var mails: Set<String>
  }

  static let standardFields = FieldWords(
    names: words("name fullname nombre nom nome naam navn namn nimi nazwisko"),
    nameEndings: ["name", "naam", "navn", "namn"],
    particles: words("da de del des do du di della van der den of la el s d"),
    mobiles: words("mobile movil mobil mobiel handy gsm"),
    contents: words(
      "value number code text content display original normalized canonical kode tekst wert nummer valor valeur numero codigo raw"
    ),
    calls: words("phone telephone fax telefon telefono telefone telefoon telefonnummer"),
    adjectives: words("verified confirmed changed expired valid requested provider"),
    sums: words("is has opt count total avg average max min length size"),
    questions: words("is has was are does ist hat er est a es esta"),
    measures: words(
      """
      code kode id key value number year jahr month day band group range epoch millis ms digit timestamp time date datum
      index
      """),
    tallies: words("yes no number none other unknown count total answered say ja nein si oui non nee"),
    dates: ["bis", "dato", "datum", "expiry"],
    denials: ["no", "not", "not a", "without", "never", "kein", "keine", "sin", "sans"],
    references: words("id key uuid guid ref fk"),
    turns: [
      "beskyttelse", "schutz", "aar", "jahr", "typ", "type", "kode", "code", "art", "status", "datum", "dato", "id",
    ],
    chains: words("tx txid txn_hash blockchain wallet"),
    addresses: [
      "adresse", "address", "adress", "adres", "anschrift", "direccion", "domicilio", "endereco", "morada", "indirizzo",
    ],
    pay: words(
      """
      payroll salary wage hr gehalt compensation nomina paie stipendio lohn loenn lonn loen palkka salaris sueldo
      wynagrodzenie
      """),
    cards: words("card karte karten tarjeta cartao kort kaart"),
    mails: words("email mail newsletter notification smtp sms"))
}
