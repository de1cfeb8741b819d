// The business areas that names speak of, in several languages.

internal import Mesh

extension Vocabulary {
  static let standardConcepts: [Concept] = trade + money + people + things + work

  private static let trade: [Concept] = [
    Concept(
      "commerce",
      "commerce ecommerce shop shopping store retail merchandise loja winkel tienda magasin boutique negozio verkauf"),
    Concept(
      "sales", in: "commerce",
      """
      order sale purchase cart basket checkout quote return wishlist bestellung auftrag pedido venta carrito commande
      panier vente venda carrinho bestelling ordine ordre warenkorb retoure devolucion angebot offerte opportunity
      """),
    Concept(
      "catalog", in: "commerce",
      """
      product catalog catalogue price pricing promotion discount coupon sku listing brand category assortment menu
      produkt artikel producto produit produto prijs preis precio article offering variant merchandise taxonomy
      """),
    Concept(
      "inventory", in: "commerce",
      """
      inventory stock material warehouse wms pick replenishment goods bin pallet stocktake allocation lagerbestand bestand inventario
      existencias estoque almacen entrepot lager voorraad
      """),
    Concept("reviews", in: "commerce", "review rating star bewertung resena avis avaliacao"),
    Concept("marketplace", in: "commerce", "seller merchant marketplace haendler vendedor vendeur"),
    Concept(
      "logistics",
      """
      logistic logistics shipment shipping delivery parcel package fleet vehicle truck driver carrier freight route
      dispatch tracking courier depot container customs lieferung versand fahrzeug envio entrega transport livraison
      sendung zustellung spedition transporte frete verzending zending rider assignment eta
      """),
    Concept(
      "supply",
      "supply supplier procurement vendor purchasing sourcing lieferant einkauf proveedor compra fournisseur achat fornecedor"
    ),
    Concept(
      "manufacturing",
      "manufacturing production assembly batch quality bom workorder fertigung produktion produccion fabrication mes scrap oee toolwear downtime"
    ),
    Concept("hospitality", "restaurant dish cuisine kitchen hotel room guest reservation buchung"),
  ]

  private static let money: [Concept] = [
    Concept(
      "finance", "finance financial treasury tax contribution budget finanzen finanzas comptabilite accounting gl"),
    Concept(
      "payments", in: "finance",
      """
      payment payout pay charge refund chargeback card credit debit transaction transfer settlement acquiring
      wallet zahlung pago paiement pagamento betaling mandate remittance
      """),
    Concept(
      "billing", in: "finance",
      """
      billing bill invoice dunning tariff rechnung factura facturacion facture
      fatura factuur mahnung receivable
      """),
    Concept(
      "banking", in: "finance",
      "bank banking account ledger balance deposit statement iban standing konto buchung cuenta compte conta saldo extrato kontostand extracto atm overdraft cheque"
    ),
    Concept(
      "lending", in: "finance", "loan mortgage lending repayment collateral kredit darlehen prestamo hipoteca pret"),
    Concept("trading", in: "finance", "trade trading portfolio fx currency position instrument fund dividend"),
    Concept("risk", in: "finance", "fraud risk aml kyc sanction compliance screening betrug fraude"),
    Concept("insurance", "insurance insurer insured premium versicherung seguro assurance reinsurance"),
    Concept(
      "policies", in: "insurance", "policy underwriting coverage endorsement police vertrag poliza quotation actuarial"),
    Concept("claims", in: "insurance", "claim loss adjuster schaden siniestro sinistre gutachten regress"),
  ]

  private static let people: [Concept] = [
    Concept("users", "user"),
    Concept(
      "customers", in: "users",
      """
      customer client crm contact party consent preference loyalty referral household kunde partner
      cliente klant abonnent subscriber profile segment membership einwilligung kundschaft member shopper buyer
      """),
    Concept(
      "identity", in: "users",
      "identity login signup password credential oauth sso registration otp anmeldung utilisateur usuario"),
    Concept(
      "marketing",
      "marketing campaign advertising ad ads newsletter lead audience push notification promo kampagne campana campagne impression creative attribution conversion"
    ),
    Concept(
      "support",
      "support ticket helpdesk complaint feedback chat conversation case agent escalation macro csat beschwerde soporte"
    ),
    Concept(
      "hr",
      """
      hr payroll employee employment salary staff personnel recruit recruiting candidate absence leave timesheet shift
      mitarbeiter gehalt personal empleado nomina employe paie salaire funcionario onboarding appraisal workforce
      """),
    Concept(
      "health",
      """
      health patient hospital clinic diagnosis prescription medical lab appointment encounter patienten paciente sante
      ward admission vital medication soin hopital krankenhaus hospitalisation zorg sick sickness illness specimen radiology imaging dicom hl7 fhir nurse allergy immunization
      """),
    Concept(
      "education", "education course student teacher lesson exam enrollment schule curso alumno etudiant grade quiz"),
    Concept(
      "gaming",
      "gaming game gamer player quest leaderboard match lobby tournament achievement spiel spieler jeu joueur jogo"),
    Concept(
      "travel",
      "travel flight airline airport booking trip passenger itinerary reise reserva voyage vol ride fare surge seat boarding baggage luggage aircraft"
    ),
  ]

  private static let things: [Concept] = [
    Concept(
      "web-analytics",
      """
      web click clickstream pageview page session visit visitor browser navigation utm heatmap search besuch
      seitenaufruf visita visite analytic analytics screen funnel experiment tracker sessionized feature
      """),
    Concept(
      "security",
      """
      security siem syslog log firewall audit threat vulnerability intrusion auth authentication authorization alert
      incident sicherheit seguridad securite
      """),
    Concept(
      "iot",
      """
      iot device sensor telemetry gateway actuator thermostat machine scada firmware geraet dispositivo capteur
      heartbeat
      """),
    Concept(
      "energy",
      "energy power grid electricity gas solar wind consumption strom energie energia meter zaehler contador substation"
    ),
    Concept("telecom", "telecom telco sms call cdr sim roaming tower anruf llamada appel cell network handset"),
    Concept("media", "media video music song album movie film show playlist episode news podcast playback track watch"),
    Concept("astronomy", "telescope star galaxy supernova exposure observation redshift asteroid transient"),
  ]

  private static let work: [Concept] = [
    Concept("operations", "job scheduler workflow pipeline deployment infrastructure node maintenance"),
    Concept("documents", "document dokument documento archive journalpost attachment"),
    Concept("real-estate", "property tenancy lease landlord tenant apartment immobilie inmueble"),
    Concept("public-services", "permit licence citizen municipality benefit antrag tramite"),
    Concept(
      "sickness-benefits",
      """
      sykmelding sykepenge sykepenger sykefravaer krankengeld sjukpenning sjukskrivning
      arbeidsongeschiktheid ziektewet sygedagpenge
      """),
    Concept(
      "family-benefits",
      """
      barnetrygd kontantstotte foreldrepenger kindergeld elterngeld barnbidrag foraldrapenning kinderbijslag
      kinderopvangtoeslag
      """),
    Concept(
      "pensions",
      "pension pensjon rentenversicherung retraite jubilacion pensioen folkepension aposentadoria"),
    Concept(
      "employment-services",
      """
      jobseeker arbeidssoker arbeidssoeker arbeidssokere stilling dagpenger arbeitslosengeld arbeitsuchend
      arbetssokande chomage demandeur desempleo werkzoekende unemployment
      """),
  ]
}
