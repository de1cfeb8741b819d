// The words by which joins are told: what lists something, what happened to it, and what many things are called.

extension Vocabulary {
  /// Words of topics and fields that say where an entity lives, beside its own name.
  public struct JoinWords: Sendable {
    /// Papers of a trade, which languages that put the thing in front name first.
    public var papers: Set<String>
    /// What such papers are for.
    public var purposes: Set<String>
    /// What is sent or set off was not there before, though it may have been made elsewhere.
    public var sendings: Set<String>
    /// Ends of names of what goes out in answer to what came in.
    public var answers: Set<String>
    /// What stands behind a participle: `signed up`, `logged in`.
    public var particles: Set<String>
    /// Words of topics with which what they are keyed by begins.
    public var openings: Set<String>
    /// Words of topics with which it ends.
    public var closings: Set<String>
    /// What is written once for each key, though it is a stream.
    public var once: Set<String>
    /// Names that many things have.
    public var common: Set<String>
    /// What people are called who use something, wherever they are listed; the first counts most.
    public var people: [String]
    /// Who works with it, where nobody else is listed.
    public var staff: [String]
    /// What one thing does to another of its kind: `superseded by`.
    public var successions: Set<String>
    /// What somebody is to a thing, rather than who they are.
    public var parts: Set<String>
    /// Of what a number says only in which place it stands.
    public var places: Set<String>
    /// Keys without an entity.
    public var plainKeys: Set<String>
    /// How somebody can be reached or logs in.
    public var traits: Set<String>
    /// Topics that list machines.
    public var devices: Set<String>
    /// What logs call a machine by.
    public var addressMarks: Set<String>
  }

  static let standardJoins = JoinWords(
    papers: words(
      """
      pedido orden commande ordine encomenda factura facture fattura fatura contrato contrat contratto albaran
      oferta offerta presupuesto devis
      """),
    purposes: words(
      """
      venta compra vente achat venda vendita acquisto cliente proveedor fournisseur fornecedor fornitore client
      """),
    sendings: words("sent triggered dispatched posted gesendet enviado envoye"),
    answers: words("out outbound response responses reply replies ack acks"),
    particles: words("up in out off on down back over"),
    openings: words("admission opening registration enrollment intake signup"),
    closings: words("discharge closing cancellation termination deletion removal expiry transfer"),
    once: words("log event history transaction stream bonus view click"),
    common: words(
      """
      name email phone date time timestamp status type code host hostname address version country region city
      language currency year month day level tier title url path channel source target tag label category state
      side value uri offset viewtime username topic partition hash seq sequence eventid messageid requestid slug
      severity environment tenant tenantid msgid
      """),
    people: ["user", "member", "account", "person", "customer", "client"],
    staff: ["staff", "employee", "operator", "agent"],
    successions: words("superseded replaced succeeded caused followed blocked triggered merged preceded"),
    parts: words(
      """
      author assignee sender recipient receiver reviewer approver creator owner reporter requester requestor
      buyer seller inviter invitee moderator uploader editor follower actor submitter initiator organizer
      participant commenter bidder payer payee
      """),
    places: words("row line column page item sequence position version attempt zeile linea ligne regel rad linha riga"),
    plainKeys: words("id uuid guid key"),
    traits: words("email mail phone username login mobile"),
    devices: words("device host machine server asset node router endpoint"),
    addressMarks: words("ip host hostname mac"))
}
