internal import Mesh

// The words that hold where nobody configures others.

extension Vocabulary {
  /// The words that the program comes with.
  public static let standard = Vocabulary(
    domainRules: [],
    noise: words(
      """
      prod production live dev develop development test testing qa uat stg stage staging sandbox local
      topic topics kafka stream streams event events evt msg message messages queue data record records feed
      cdc debezium dbz dbserver server cluster db database public dbo schema mysql postgres postgresql pg oracle mssql
      sqlserver mongo mongodb db2 connect source sink raw clean cleansed curated refined staged landing bronze silver
      gold internal external private in out inbound outbound input output avro json proto protobuf
      new old all my app system sys main default shared info information table tbl view snapshot full delta
      """),
    namespaceNoise: words(
      """
      com org io net de fr es it nl br uk us eu co ai app example acme schema schemas avro kafka confluent ksql ksqldb
      datagen connect debezium cdc event events model models dto domain message messages record records types common
      data public dbo value key internal api contract contracts specific generated apache flink beam spark
      """),
    qualifiers: words("mgmt management ops operation planning control tracking"),
    abbreviations: [
      "mgmt": "management", "ops": "operations", "txn": "transaction", "txns": "transactions", "cust": "customer",
      "prod": "product", "inv": "inventory", "acct": "account", "addr": "address", "tel": "telephone",
    ],
    irregular: [
      "people": "person", "kunden": "kunde", "bestellungen": "bestellung", "rechnungen": "rechnung",
      "zahlungen": "zahlung", "lieferungen": "lieferung", "filialen": "filiale", "artikel": "artikel",
      "konten": "konto", "vertraege": "vertrag", "mitarbeiter": "mitarbeiter", "children": "child", "status": "status",
      "address": "address", "series": "series", "analysis": "analysis", "canais": "canal", "clientes": "cliente",
      "travaux": "travail", "indices": "index", "statuses": "status",
    ],
    concepts: [
      Concept(
        "finance",
        """
        finance financial bank banking payment payout pay transaction transfer ledger account accounting invoice billing
        bill card credit debit loan mortgage trade trading stock portfolio fund fx currency tax treasury contribution
        fraud settlement rechnung zahlung konto buchung factura pago cuenta cobro facture paiement compte pagamento
        conta fatura betaling factuur
        """),
      Concept(
        "commerce",
        """
        commerce ecommerce shop shopping store order purchase product inventory catalog catalogue cart basket checkout
        sale sku price pricing promotion discount coupon rating review wishlist return refund item retail merchandise
        bestellung produkt artikel warenkorb verkauf pedido producto tienda venta inventario carrito commande produit
        panier vente magasin produto loja venda carrinho bestelling winkel
        """),
      Concept(
        "web-analytics",
        """
        web click clickstream pageview page session visit visitor impression analytic analytics browser navigation utm
        heatmap besuch seitenaufruf visita visite
        """),
      Concept(
        "gaming",
        "gaming game gamer player quest leaderboard match lobby tournament achievement spiel spieler jeu joueur jogo"),
      Concept(
        "insurance",
        "insurance insurer policy claim underwriting premium versicherung police schaden seguro poliza siniestro assurance"
      ),
      Concept(
        "logistics",
        """
        logistic logistics shipment shipping delivery parcel fleet vehicle truck driver warehouse carrier freight route
        dispatch tracking lieferung versand lager fahrzeug envio entrega almacen livraison entrepot
        """),
      Concept(
        "hr",
        """
        hr payroll employee employment salary staff personnel recruit recruiting candidate absence leave timesheet
        mitarbeiter gehalt personal empleado nomina employe paie salaire funcionario
        """),
      Concept(
        "security",
        """
        security siem syslog log firewall audit threat vulnerability intrusion auth authentication authorization login
        alert incident sicherheit seguridad securite
        """),
      Concept(
        "iot",
        "iot device sensor telemetry meter gateway actuator thermostat machine scada firmware geraet dispositivo capteur"
      ),
      Concept(
        "users",
        "user customer client member profile identity consent preference crm contact kunde cliente usuario utilisateur klant"
      ),
      Concept(
        "marketing",
        "marketing campaign advertising ad newsletter lead segment audience loyalty kampagne campana campagne"),
      Concept("support", "support ticket helpdesk complaint feedback chat conversation case agent beschwerde soporte"),
      Concept(
        "health",
        "health patient hospital clinic diagnosis prescription medical lab appointment encounter patienten paciente sante"
      ),
      Concept("energy", "energy power grid electricity gas solar wind tariff consumption strom energie energia"),
      Concept(
        "travel", "travel flight airline airport hotel booking reservation trip passenger reise reserva voyage vol"),
      Concept("telecom", "telecom telco sms call cdr subscriber sim roaming tower anruf llamada appel"),
      Concept("media", "media video music song album movie film show playlist episode article news podcast"),
      Concept(
        "manufacturing", "manufacturing production assembly plant batch quality bom workorder fertigung produccion"),
      Concept("supply", "supply supplier procurement vendor purchasing lieferant proveedor fournisseur fornecedor"),
      Concept("education", "education course student teacher lesson exam enrollment schule curso alumno etudiant"),
    ],
    identifiers: words(
      "id key code uuid guid no nr num number ref pk fk sk kennung nummer codigo numero identifier ident"),
    states: words(
      """
      created create updated update deleted delete removed placed completed complete cancelled canceled cancel failed
      confirmed rejected approved shipped delivered paid refunded opened closed started finished changed expired
      validated enriched processed received accepted added archived pending angelegt geaendert storniert creado
      cancelado completado cree annule criado requested submitted returned changelog history archive
      """),
    descriptions: words(
      "description descriptions detail details info information master profile profiles catalog registry metadata reference ref dim dimension lookup stammdaten"
    ),
    events: words(
      "location locations sensor sensors activity activities reading readings measurement measurements telemetry event events log logs metric metrics position click clicks view views stream history bonus transaction transactions"
    ),
    happenings: words(
      "order purchase transaction payment invoice booking trade click shipment delivery visit session sale return refund claim call bestellung rechnung zahlung pedido factura commande"
    ),
    commonEntities: words(
      "event message msg record row entity object request correlation trace span batch source external internal parent process thread transaction_log sequence version group client_request log line job task type"
    ),
    synonyms: [
      words("user customer client member shopper buyer subscriber"),
      words("employee staff worker"),
      words("kunde customer"),
      words("cliente usuario"),
    ],
    codeLists: words("code status type category reason kind codigo grund"),
    meanings: words(
      "definition description name label meaning text title bezeichnung beschreibung nombre descripcion libelle"),
    persons: words(
      """
      user customer client member player driver employee patient passenger person owner contact subscriber guest
      student teacher candidate applicant recipient sender author agent manager shopper buyer holder cardholder
      accountholder beneficiary tenant resident visitor nurse doctor physician technician operator cashier courier staff
      worker parent child spouse lead prospect kunde mitarbeiter fahrer patienten cliente empleado usuario paciente
      conductor utilisateur employe joueur funcionario klant
      """),
    places: words(
      "store shop station airport warehouse branch city country region depot site facility hotel restaurant filiale tienda magasin port plant"
    ),
    sensitive: sensitiveTerms,
    harmless: words(
      """
      verified count flag enabled status type template format sent valid is has opt total avg average max min length
      size changed domain provider version model brand maker manufacturer vendor os file image extension folder path app
      requested required allowed mode policy rotation expired confirmed
      """))

  static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
