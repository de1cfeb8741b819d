internal import Mesh

/// What stands around a field: whose record it is in, and what its neighbours hold.
struct Surroundings {
  /// The record is one of a person, by its name.
  var isPerson = false
  /// Fields beside it name or describe a person.
  var hasPerson = false
  /// The same in its own record.
  var isBesidePerson = false
  /// A field beside it is a person's identifier.
  var mentionsPerson = false
  var isPlace = false
  /// It is an advertisement, of which all is public but whom it is from.
  var isPosting = false
  var isOrganisation = false
  var isMover = false
  /// The nearest record around it is an address.
  var isInAddress = false
  /// A field beside it is a street.
  var hasStreet = false
  var isMachine = false
  /// It is about mail, whose addresses are no places.
  var isMail = false
  /// It is about coins, whose addresses are accounts.
  var isChain = false
  var card = false
  var pay = false
  var finance = false
  var health = false
  var network = false
  /// It is what people write to each other.
  var talk = false

  func holds(_ context: Vocabulary.SensitiveTerm.Context?) -> Bool {
    switch context {
    case nil: true
    case .person: isPerson || (hasPerson && !isPlace && !isOrganisation)
    case .dwelling: !isChain && !isPlace && !isOrganisation && (!isMachine || mentionsPerson || isInAddress)
    case .address: isInAddress && !isPlace && !isOrganisation
    case .mail: isMail
    case .residence:
      !isPlace && !isOrganisation && (isPerson || hasPerson || mentionsPerson || isInAddress || hasStreet)
    case .whereabouts: !isPlace && (isMover || (!isOrganisation && (isPerson || hasPerson || mentionsPerson)))
    case .card: card
    case .pay: pay
    case .finance: finance
    case .health: health
    case .network: network
    case .talk: talk
    }
  }

  static func words(of context: Vocabulary.SensitiveTerm.Context) -> String {
    switch context {
    case .person: " beside data about a person"
    case .dwelling: ", and it is not that of a shop, a company or a machine"
    case .address: " inside of an address"
    case .mail: " in a topic about mail"
    case .residence: " beside data about a person, or inside of an address"
    case .whereabouts: " of somebody who moves"
    case .card: " beside a card number"
    case .pay: " in a topic about pay"
    case .finance: " in a topic about money"
    case .health: " in a topic about health"
    case .network: " in a topic about who talks to whom"
    case .talk: " in a topic about what people write to each other"
    }
  }
}
