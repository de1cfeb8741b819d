internal import Mesh

// The words that hold where nobody configures others.

extension Vocabulary {
  /// The words that the program comes with.
  public static let standard = Vocabulary(
    domainRules: [],
    noise: words(
      """
      prod production live dev develop development test testing qa uat stg stage staging sandbox local
      topic topics kafka cmd fct stream streams event events evt msg message messages queue data record records feed
      cdc debezium dbz dbserver server cluster db database public dbo schema mysql postgres postgresql pg oracle mssql
      es pt fr de uk us eu br mx cl nl be se dk fi pl ch gb ie ca au jp sg emea apac latam dach amer
      sqlserver mongo mongodb db2 connect source sink raw clean cleansed curated refined staged landing bronze silver
      sap erp edi mq as400 cics siebel sfdc mainframe gold internal external private in out inbound outbound input output avro json proto protobuf
      privat aapen apen offentlig oeffentlich publico prive latest siste nyeste
      new old all my app system sys main default shared info information table tbl view snapshot full delta
      """),
    stages: words(
      """
      ingest ingestion ingested ingress egress processed preprocessed postprocessed enriched normalized normalised parsed validated
      deduplicated deduped dedup dedupe transformed standardized standardised conformed sanitized sanitised masked
      anonymized buffered batched decoded unpacked flattened aggregated aggregate agg joined filtered cleaned harmonized harmonised
      mart marts dwh lake lakehouse replicated mirrored landed serving served scheduled
      hourly daily weekly monthly quarterly yearly
      """),
    trials: words(
      "canary smoketest loadtest perftest benchmark bench healthcheck playground scratch spielwiese essai bacasable"),
    temporary: words(
      "tmp temporary throwaway deleteme todelete wip poc adhoc dummy foobar asdf temporaer temporaire temporal"),
    placeholders: words(
      "test testing demo example sample hello world foo bar baz dummy asdf tryout trial try beispiel prueba essai prova"
    ),
    dumps: words(
      "export dump backup backfill reload migration bak copy extract unload initial resync snapshot abzug respaldo"),
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
      "travaux": "travail", "observaciones": "observacion", "indices": "index", "statuses": "status",
    ],
    concepts: standardConcepts,
    identifiers: words(

      """
      id key code uuid guid no nr nbr num number ref pk fk sk kennung nummer codigo numero identifier ident cd cod
      nro numer numara kode
      """),
    codes: words("code cd cod codigo kode"),
    numbers: words("no nr nbr num number nummer numero nro numer numara"),
    naturalKeys: naturalKeys,
    states: beginnings.union(endings).union(
      words(
        """
        rated viewed performed used consumed succeeded placed completed complete confirmed approved shipped delivered paid started finished validated enriched processed
        accepted pending completado requested changelog history archive authorized assigned scheduled sent settled
        verified reserved allocated picked packed released triggered recorded observed detected reported initiated
        granted activated loaded synced scored matched resolved escalated renewed viewed captured abandoned faellig
        gemeldet angewiesen erfolgt abgeschlossen geprueft verbucht versendet gesendet hochgeladen enviado recibido
        ok avvist leesah tilstand oppdatert behandlet sent bestaetigt freigegeben gebucht eingeplant ausgerollt versandt
        fertiggemeldet bezahlt verleend toegekend afgehandeld vastgesteld gesteld regle regler appele appelee recueilli
        rendu rendue calcule signee signe envoyee payee validee paga pago liquidada autorizada negada devolvido fechada
        gerado gerada validado analisada vencida assinado assinada iniciada pagado confirmado aprobado envoye recu valide confirme betaald verzonden ontvangen sendt mottatt betalt
        """)),
    beginnings: beginnings,
    endings: endings,
    descriptions: words(
      "description descriptions detail details info information master profile profiles catalog registry metadata reference ref dim dimension lookup stammdaten mstr mast mst stamm maestro maestra"
    ),
    lists: words("account profile registry list directory record master card file detail stammdaten member"),
    events: words(
      "location locations sensor sensors activity activities reading readings measurement measurements telemetry event events log logs metric metrics position lectura lecturas medicion mesure messung posicion relevamiento pointing ping pings click clicks view views stream history bonus transaction transactions"
    ),
    happenings: words(
      "order purchase transaction payment invoice booking trade click shipment delivery visit session sale return refund claim call bestellung rechnung zahlung pedido factura commande"
    ),
    commonEntities: words(
      "event message msg record row entity object request correlation trace span batch source external internal parent process thread transaction_log sequence version group client_request log line job task type hendelse evento evenement ereignis gebeurtenis handelse"
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
      user customer client member player driver employee patient passenger person people owner contact subscriber guest
      student teacher candidate applicant recipient sender author agent manager shopper buyer holder cardholder
      accountholder beneficiary tenant resident visitor nurse doctor physician technician cashier courier staff
      worker parent child spouse lead prospect trader creditor debtor payee payer borrower investigator radiologist
      prescriber referrer invitee traveller traveler rider cyclist donor volunteer voter citizen pupil insured policyholder
      expert conjoint mae pai recebedor pagador favorecido beneficiario neighbour neighbor dependant dependent pax pruefer
      father mother husband wife brother sister guardian daughter sibling grandparent vater mutter pere padre madre marido
      jobseeker seeker referee trainee mentor learner apprentice carer plumber
      schuldner glaeubiger zahler zahlungsempfaenger bevollmaechtigter versicherungsnehmer antragsteller melder aanvrager auteur souscripteur adherent societaire barn child segurado deudor acreedor fiador
      cotitular interviewer instructor trainer supervisor claimant assignee reporter approver reviewer rep advisor adviser consultant broker kin signer signatory party adjuster broker moderator performer editor creator
      conducteur technicien contrevenant passager voyageur medecin infirmier collaborateur titulaire proprietaire locataire
      eleve enseignant assure dipendente medico studente proprietario inquilino bestuurder huurder eigenaar
      contacto contatto contato kontaktperson paarorende paaroerende parorende kierowca brygadzista sjafor sjafoer
      kunde mitarbeiter fahrer patienten versicherter versicherte vermittler gutachter ansprechpartner empfaenger absender
      auftraggeber benutzer bewerber schueler halter arzt cliente empleado usuario paciente conductor tecnico titular
      solicitante abonado huesped alumno utilisateur employe abonne salarie chauffeur destinataire expediteur joueur
      funcionario colaborador motorista passageiro aluno utente dipendente autista paziente klant medewerker gebruiker
      bruker arbeidstaker innsender mottaker lege pasient ansatt saksbehandler kunde kund anvandare anstalld klient
      pracownik uzytkownik asiakas consignee shipper witness caseworker gp godparent requester subscriber insuree
      avsender soker soeker ektefelle samboer mor far verge fullmektig fastlege behandler paaroerende foresatt forelder
      avsandare mottagare sokande vardnadshavare anhorig lakare patienter handlaggare hakija lahettaja
      vastaanottaja potilas tyontekija huoltaja asiakkaan remitente remetente destinatario mittente destinatario
      afzender ontvanger aanvrager verzekerde beneficiaire expediteur assuree conjointe zeuge geschaedigter geschaedigte
      verletzter kaeufer verkaeufer mieter vermieter mitglied erziehungsberechtigter betreuer versicherungsnehmer erbe
      herdeiro testigo tutor beneficiaria cotitular esposa esposo hijo hija filho filha figlio figlia moglie marito coniuge
      deelnemer bewoner huisarts wnioskodawca odbiorca nadawca pacjent musteri hasta calisan clienta
      """),
    places: words(
      """
      store shop station airport warehouse branch city country region depot site facility hotel restaurant filiale tienda
      magasin port plant telescope observatory tower cell antenna weather sensor meter gateway office hub locker terminal
      atm charger  stop platform building room venue stadium school hospital clinic ward substation turbine
      well mine farm quake earthquake star object sky  lager standort werk almacen sucursal centro planta
      contador entrepot usine zaehler filial butikk magazzino negozio loja oficina camera beacon buoy lighthouse pole
      parking garage junction intersection crossing poi landmark asset node transformer pipeline
      """),
    organisations: words(
      """
      company organization organisation merchant vendor supplier manufacturer carrier employer institution agency bureau
      partner firma unternehmen lieferant haendler arbeitgeber empresa proveedor entreprise fournisseur fornecedor
      provider nursery college university council authority
      azienda fornitore bedrijf leverancier virksomhet bedrift foretag corporation publisher advertiser
      aanbieder anbieter prestataire etablissement estabelecimento employeur
      """),
    talk: words(
      """
      chat conversation complaint enquiry inquiry feedback testimonial review ticket support helpdesk messaging inbox
      message sms whatsapp correspondence post comment guestbook letter mail email beschwerde anfrage reklamation
      anliegen nachricht kundenanfrage klacht klachten beschwerden anfragen queja reclamacion mensaje reclamo messaggio reclamacao mensagem
      plainte klage klager reclami messaggi henvendelser meldinger henvendelse melding meddelande klagomal valitus palaute viesti ventil reklamacja dialog chatroom dm
      """),
    movers: words(
      """
      vehicle car truck van bike scooter fleet trip ride journey courier driver rider delivery fahrzeug vehiculo vehicule
      trajet viagem viaje recorrido rit fahrt telematique telematics veiculo voertuig kjoretoy camion lkw lastwagen lastebil caminhao furgoneta ciezarowka phone mobile handset wearable tracker ping whereabouts geofence checkin
      """),
    placeRecords: words(
      """
      address location geo coordinate position geolocation adresse anschrift direccion endereco place adresa addr gps
      indirizzo morada adres adress osoite domicilio residence home lieferadresse rechnungsadresse wohnadresse
      bostedsadresse destination origin geopoint point ubicacion standort lieu
      """),
    compounds: words(
      """
      adresse adress anschrift strasse einkommen gehalt telefonnummer telefon kontonummer geburtsdatum passwort kennwort
      vorname nachname familienname inhaber diagnose inntekt fodselsnummer personnummer rekeningnummer geboortedatum
      wachtwoord kennzeichen postleitzahl emailadresse kartennummer versicherungsnummer steuernummer ausweisnummer
      medikament direccion nummerplate vingerafdruk geboorteplaats hoveddiagnose helsetilstand
      """),
    documentationMarks: documentationMarks,
    sensitiveTags: [
      "pii": .profile, "personal": .profile, "personal data": .profile, "personaldata": .profile, "sensitive": .profile,
      "gdpr": .profile, "dsgvo": .profile, "spi": .profile, "private": .profile, "phi": .health, "hipaa": .health,
      "pci": .paymentCard, "pci dss": .paymentCard, "secret": .credential, "credential": .credential,
    ],
    sensitive: sensitiveTerms,
    shortForms: [
      "dt": "date", "no": "number", "num": "number", "nbr": "number", "addr": "address", "addres": "address",
      "tel": "telephone",
      "fst": "first", "frst": "first", "lst": "last", "nm": "name", "nme": "name", "acct": "account", "acc": "account",
      "cust": "customer",
      "ph": "phone", "phn": "phone", "mob": "mobile", "eml": "email", "strt": "street", "str": "street", "zp": "zip",
      "cty": "city",
      "pwd": "password", "lic": "license", "amt": "amount", "bal": "balance", "sal": "salary", "emp": "employee",
      "mthr": "mother", "brth": "birth", "gndr": "gender", "mrtl": "marital", "stat": "status", "cd": "code",
      "mdl": "middle", "init": "initial", "curr": "current", "crdt": "credit", "lmt": "limit", "scr": "score",
      "annl": "annual", "incm": "income", "txt": "text", "cmnt": "comment", "cmt": "comment", "brnch": "branch",
      "exp": "expiry", "natl": "national", "seq": "sequence", "rslt": "result", "psprt": "passport",
      "geb": "geburts", "dat": "datum", "nachn": "nachname", "vorn": "vorname", "kto": "konto", "empf": "empfaenger",
      "ausw": "ausweis", "staatsang": "staatsangehoerigkeit", "fam": "familien", "vwz": "verwendungszweck",
      "verw": "verwendungs", "hnr": "hausnummer", "anschr": "anschrift", "eink": "einkommen", "lim": "limit",
      "naiss": "naissance", "nais": "naissance", "prn": "prenom", "mdp": "mot de passe",
      "nac": "nacimiento", "fec": "fecha", "fch": "fecha", "ape": "apellido", "tlf": "telefono", "tfno": "telefono",
      "nasc": "nascimento", "cogn": "cognome", "kd": "kunde", "mitarb": "mitarbeiter",
      "empl": "employee", "mgr": "manager", "clnt": "client", "mbr": "member", "bnf": "beneficiary", "mbl": "mobile",
    ],
    harmless: words(
      """
      verified count flag enabled status type template format sent valid is has opt total avg average max min length
      size changed domain provider version model brand maker manufacturer vendor os file image extension folder path app
      requested required allowed mode policy rotation expired confirmed memory contract wallet register web url uri
      point points level consent pattern regex validator schema table column topic queue label color colour icon
      language locale timezone currency unit sequence result setting check subscribe subscribed unsubscribe bounced bounce
      opted optin optout permission reset refresh deletion md5 sha256 at loyalty fidelite fidelidad
      fidelidade fedelta treue gift
      """),
    spelledOut: sapNames.merging(messageNames) { first, _ in first },
    roles: words(
      "from to source target origin destination sender receiver primary secondary von nach origem origen destino"),
    commands: words(
      """
      save create update delete cancel upsert insert remove add assign send publish notify sync persist store submit
      approve reject trigger fetch push validate generate refresh import export migrate calculate
      """))

  /// Identifiers by the words of their names, written together.
  private static let naturalKeys: [String: Set<String>] = [
    "sku": words("product article item variant produkt artikel producto produit produto material"),
    "ean": words("product article item variant produkt artikel producto produit produto"),
    "gtin": words("product article item variant produkt artikel producto produit produto"),
    "upc": words("product article item variant"), "asin": words("product article item"),
    "isbn": words("book title edition publication buch libro livre"), "issn": words("journal serial magazine"),
    "vin": words("vehicle car truck fleet fahrzeug vehiculo vehicule voertuig"),
    "licenseplate": words("vehicle car truck"), "kennzeichen": words("fahrzeug"), "matricula": words("vehiculo coche"),
    "iban": words("account konto cuenta compte conto"), "bic": words("bank"),
    "isin": words("security instrument fund stock bond asset wertpapier"), "cusip": words("security instrument bond"),
    "ticker": words("instrument stock security"),
    "lei": words("company entity counterparty issuer organisation organization"),
    "imei": words("device phone handset geraet"), "iccid": words("sim"),
    "msisdn": words("subscriber sim line subscription"),
    "imsi": words("subscriber sim"), "mmsi": words("vessel ship"), "imo": words("vessel ship"),
    "iata": words("airport airline"), "icao": words("airport airline aircraft"), "tailnumber": words("aircraft plane"),
    "pnr": words("booking reservation"), "recordlocator": words("booking reservation"), "mrn": words("patient"),
    "npi": words("provider physician doctor"), "siret": words("etablissement entreprise societe company"),
    "siren": words("entreprise societe company"), "orgnr": words("virksomhet organisasjon foretag bedrift company"),
    "cvr": words("virksomhed company"), "kvk": words("bedrijf onderneming company"), "cnpj": words("empresa company"),
    "cpf": words("cliente pessoa customer"), "fodselsnummer": words("person bruker"),
    "personnummer": words("person kund"),
    "bsn": words("persoon burger person"), "bibid": words("book title"), "containernumber": words("container"),
    "trackingnumber": words("shipment parcel package"), "awb": words("shipment consignment"),
  ]

  private static let beginnings = words(
    """
    create created save insert upsert add submit new requested initiated started scheduled reserved opened registered onboarded added uploaded invited admitted submitted received issued placed dispatched booked enrolled
    hired signed launched published drafted listed angelegt erstellt eingegangen eintritt gestartet creado creada criado
    alta novo nova cree creee emis emise declare declaree depose deposee souscrit souscrite ouvert ouverte enregistre
    enregistree active activee aberta aberto cadastrado cadastrada registrada solicitada solicitado abierta abierto
    erfasst geoeffnet eroeffnet beantragt geregistreerd ingediend ontvangen gemeld gestart opgelegd mottatt nouveau firmado firmada contratado emitida emitido registrado ingreso opprettet oprettet skapad
    aangemaakt nuovo creato
    """)

  private static let endings = words(
    """
    change update updated delete deleted remove reject removed cancelled canceled cancel failed rejected refunded returned closed changed
    expired archived suspended reopened revoked deactivated withdrawn terminated corrected adjusted modified merged
    encerrada encerrado atualizado atualizada alterado alterada cancelado excluido removido resilie resiliee resilier modifiee
    rejete rejetee clos cloture afgesloten ingetrokken beeindigd geweigerd abgelehnt geschlossen aktualisiert avvist
    cerrada cerrado rechazado actualizada actualizado eliminada storniert geaendert geloescht gekuendigt beendet cancelado cancelada baja modificado eliminado annule modifie
    supprime annullato modificato geannuleerd gewijzigd endret slettet avsluttet andrad raderad
    """)

  static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
