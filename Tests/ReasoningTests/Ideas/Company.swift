import Mesh
import TestSupport

/// A company's platform of some 5,000 topics: sixty areas with names in several styles, some owners, schemas, connectors,
/// groups and lags, as platforms that grew for years have them.
enum Company {
  /// An area, and what it keeps records of.
  private static let areas: [(name: String, entities: [String])] = [
    ("orders", ["order", "order_line", "basket", "return", "voucher", "gift_card"]),
    ("payments", ["payment", "refund", "chargeback", "mandate", "payout", "card"]),
    ("shipping", ["shipment", "parcel", "carrier", "route", "label", "pickup"]),
    ("warehouse", ["stock_level", "bin", "picking_list", "pallet", "goods_receipt", "cycle_count"]),
    ("catalog", ["product", "category", "brand", "variant", "media_asset", "bundle"]),
    ("pricing", ["price_list", "promotion", "discount", "price_rule", "markdown", "tax_rate"]),
    ("crm", ["customer", "contact", "segment", "consent", "household", "interaction"]),
    ("marketing", ["campaign", "audience", "newsletter", "touchpoint", "creative", "lead"]),
    ("loyalty", ["member", "points_account", "tier", "reward", "redemption", "partner"]),
    ("support", ["ticket", "chat_session", "complaint", "callback", "satisfaction_survey", "macro"]),
    ("hr", ["employee", "position", "absence", "contract", "training", "applicant"]),
    ("payroll", ["salary_run", "payslip", "bonus", "deduction", "timesheet", "pension"]),
    ("finance", ["ledger_entry", "cost_center", "budget", "invoice", "dunning", "account"]),
    ("procurement", ["supplier", "purchase_order", "tender", "supplier_invoice", "framework", "requisition"]),
    ("fraud", ["alert", "score", "blocklist", "case", "device_profile", "review"]),
    ("risk", ["exposure", "limit", "counterparty", "stress_test", "collateral", "rating"]),
    ("insurance", ["policy", "claim", "quote", "coverage", "broker", "adjuster"]),
    ("lending", ["loan", "application", "installment", "credit_check", "guarantor", "disbursement"]),
    ("fleet", ["vehicle", "driver", "trip", "maintenance", "fuel_card", "telematics"]),
    ("manufacturing", ["work_order", "machine", "batch", "quality_check", "bill_of_material", "downtime"]),
    ("iot", ["sensor", "gateway", "reading", "firmware", "calibration", "alarm"]),
    ("energy", ["meter", "consumption", "tariff", "outage", "grid_node", "forecast"]),
    ("facilities", ["building", "room", "access_card", "cleaning", "visitor", "parking"]),
    ("security", ["login", "session", "role", "firewall_rule", "incident", "vulnerability"]),
    ("identity", ["user", "credential", "device", "mfa_token", "invitation", "group_membership"]),
    ("search", ["query", "click", "index_update", "suggestion", "synonym", "ranking"]),
    ("recommendations", ["impression", "model_run", "feature", "feedback", "experiment", "embedding"]),
    ("content", ["article", "page", "author", "comment", "translation", "publication"]),
    ("streaming", ["title", "playback", "subscription", "viewer", "license", "rail"]),
    ("gaming", ["player", "match", "lobby", "item", "achievement", "leaderboard"]),
    ("travel", ["booking", "itinerary", "traveller", "fare", "seat", "cancellation"]),
    ("hotel", ["reservation", "guest", "folio", "room_type", "housekeeping", "rate_plan"]),
    ("airline", ["flight", "crew", "baggage", "boarding_pass", "aircraft", "delay"]),
    ("rail", ["train", "ticket_sale", "platform_change", "conductor", "carriage", "disruption"]),
    ("telecom", ["subscriber", "sim_card", "call_record", "data_usage", "cell_tower", "porting"]),
    ("network", ["router", "link", "flow_record", "topology", "capacity", "fault"]),
    ("healthcare", ["patient", "encounter", "diagnosis", "prescription", "lab_result", "practitioner"]),
    ("pharmacy", ["dispense", "medication", "stock_order", "recall", "substitution", "coupon"]),
    ("education", ["student", "course", "enrolment", "grade", "teacher", "assignment"]),
    ("grocery", ["receipt", "shelf_label", "expiry", "substitute", "delivery_slot", "picker"]),
    ("restaurants", ["table_order", "menu", "kitchen_ticket", "waiter", "tip", "reservation_slot"]),
    ("property", ["listing", "viewing", "tenancy", "landlord", "valuation", "repair"]),
    ("legal", ["matter", "document", "deadline", "court_filing", "party", "retainer"]),
    ("compliance", ["sanction_hit", "kyc_file", "audit", "disclosure", "policy_breach", "attestation"]),
    ("trading", ["trade", "quote_tick", "position_snapshot", "instrument", "settlement", "margin_call"]),
    ("treasury", ["cash_position", "bank_statement", "fx_rate", "transfer", "liquidity", "hedge"]),
    ("analytics", ["page_view", "funnel_step", "cohort", "attribution", "dashboard", "metric"]),
    ("advertising", ["bid", "auction", "ad_slot", "conversion", "advertiser", "creative_review"]),
    ("logistics", ["container", "vessel", "customs_entry", "port_call", "manifest", "drayage"]),
    ("agriculture", ["field_plot", "harvest", "soil_sample", "irrigation", "livestock", "yield"]),
    ("weather", ["observation", "station", "warning", "radar_frame", "model_output", "normals"]),
    ("mobility", ["ride", "scooter", "zone", "swap", "pricing_surge", "rider"]),
    ("construction", ["site", "subcontractor", "inspection", "crane", "permit", "snag"]),
    ("charity", ["donor", "donation", "appeal", "volunteer", "grant", "beneficiary"]),
    ("events", ["ticket_hold", "venue", "attendee", "session_slot", "sponsor", "badge"]),
    ("library", ["loan_item", "borrower", "copy", "fine", "branch", "reservation_hold"]),
    ("postal", ["letter", "sorting_scan", "address_change", "courier", "depot", "stamp"]),
    ("tax", ["assessment", "taxpayer", "filing", "withholding", "relief", "penalty"]),
    ("voting", ["ballot", "precinct", "registration", "candidate", "tally", "observer"]),
    ("sports", ["fixture", "athlete", "league", "goal", "transfer_deal", "stadium"]),
  ]

  private static let events = [
    "", "created", "updated", "cancelled", "approved", "rejected", "archived", "enriched", "validated", "exported",
    "synced",
  ]

  /// What most areas refer to.
  private static let hubs = ["customer_id", "order_id", "product_id", "employee_id", "store_id"]

  static func estate() -> Estate {
    var random = SeededGenerator(seed: 60)
    var topics: [Topic] = []
    var schemas: [Subject] = []
    var groups: [ConsumerGroup] = []
    var metrics: [Throughput] = []
    var connectors: [Connector] = []
    var idle: [TopicName] = []
    for (number, area) in areas.enumerated() {
      let style = number % 5
      let isOwned = number % 3 != 0
      var own: [TopicName] = []
      for entity in area.entities {
        let references = references(of: entity, area.entities, &random)
        for event in events {
          let name = name(area.name, entity, event, style)
          own.append(name)
          var topic = Topic(
            name: name, partitions: [1, 3, 6, 12, 24].randomElement(using: &random)!, replicationFactor: 3,
            config: config(event, &random))
          if isOwned, Int.random(in: 0..<10, using: &random) < 6 { topic.owner = TeamName("\(area.name)-team") }
          topic.keyField = FieldPath("\(entity)_id")
          topics.append(topic)
          if Int.random(in: 0..<10, using: &random) < 8 {
            schemas.append(subject(name, entity, event, area.name, references, &random))
          }
          if Int.random(in: 0..<10, using: &random) < 7 {
            let digits = Double(Int.random(in: 0..<45, using: &random)) / 10
            let rate =
              (0..<Int(digits)).reduce(1.0) { value, _ in value * 4 } * (1 + digits.truncatingRemainder(dividingBy: 1))
            let isIdle = Int.random(in: 0..<20, using: &random) == 0
            if isIdle { idle.append(name) }
            metrics.append(
              Throughput(
                topic: name, recordsPerSecond: .measured(isIdle ? 0 : rate, over: "24 h"),
                bytesPerSecond: .measured(isIdle ? 0 : rate * 350, over: "24 h"),
                consumers: .measured(Double(Int.random(in: 0..<4, using: &random)), over: "24 h")))
          }
        }
        if number % 4 == 0 {
          topics.append(Topic(name: TopicName("\(own.last!).dlq"), partitions: 1, replicationFactor: 3, config: [:]))
          metrics.append(
            Throughput(
              topic: TopicName("\(own.last!).dlq"),
              recordsPerSecond: .measured(Int.random(in: 0..<4, using: &random) == 0 ? 0.2 : 0, over: "24 h")))
        }
      }
      for turn in 0..<7 {
        let reads = (0..<Int.random(in: 1..<5, using: &random)).map { _ in own.randomElement(using: &random)! }
        groups.append(
          ConsumerGroup(
            name: GroupName("\(area.name)-\(["etl", "reports", "api", "search", "alerts", "archive", "ml"][turn])"),
            state: "Stable", members: 2,
            reads: Set(reads).sorted().map { topic in
              let lag = Int.random(in: 0..<50, using: &random)
              return .init(topic: topic, lag: .measured(Double(lag * lag * (lag > 47 ? 400 : 1)), over: "now"))
            }))
      }
      for turn in 0..<2 {
        connectors.append(
          Connector(
            name: ConnectorName("\(area.name)-\(turn == 0 ? "source" : "sink")"),
            type: turn == 0 ? "PostgresSource" : "S3Sink",
            direction: turn == 0 ? .source : .sink,
            status: Int.random(in: 0..<20, using: &random) == 0 ? "FAILED" : "RUNNING",
            topics: Set((0..<8).map { _ in own.randomElement(using: &random)! }).sorted(), tasks: 2))
      }
    }
    // What belongs to nobody: trials, leftovers, and names that say nothing.
    for number in 0..<900 {
      let name = ["scratch.\(number)", "x\(number)", "backfill-\(number)-copy", "platform.\(number).playground"][
        number % 4]
      topics.append(Topic(name: TopicName(name), partitions: 1, replicationFactor: 3, config: [:]))
    }
    return Estate(
      number: 1, takenAt: Timestamp(seconds: 0),
      deployment: Deployment(
        cluster: Cluster(name: "company", environment: "prod"), topics: topics, schemas: schemas,
        connectors: connectors),
      usage: Usage(consumerGroups: groups, idleTopics: idle), metrics: Metrics(topics: metrics))
  }

  private static func name(_ area: String, _ entity: String, _ event: String, _ style: Int) -> TopicName {
    let plain = entity.split(separator: "_")
    let text =
      switch style {
      case 0: ["prod", area, entity, event, "v1"].filter { !$0.isEmpty }.joined(separator: ".")
      case 1: [area, plain.joined(separator: "-"), event].filter { !$0.isEmpty }.joined(separator: "-")
      case 2: [area, entity, event].filter { !$0.isEmpty }.joined(separator: "_")
      case 3: event.isEmpty ? "\(area)db.public.\(entity)" : "\(area).\(entity)-\(event)"
      default:
        ([area] + plain.map(String.init) + [event]).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      }
    return TopicName(text)
  }

  private static func config(_ event: String, _ random: inout SeededGenerator) -> [String: String] {
    if event.isEmpty, Bool.random(using: &random) { return ["cleanup.policy": "compact"] }
    return switch Int.random(in: 0..<12, using: &random) {
    case 0: ["retention.ms": "21600000"]
    case 1: ["retention.ms": "-1"]
    case 2, 3: ["retention.ms": "2592000000"]
    default: [:]
    }
  }

  /// Others of the area, and what most areas refer to.
  private static func references(
    of entity: String, _ entities: [String], _ random: inout SeededGenerator
  ) -> [String] {
    var fields = [entities.randomElement(using: &random)!, entities.randomElement(using: &random)!].map { "\($0)_id" }
    if Bool.random(using: &random) { fields.append(hubs.randomElement(using: &random)!) }
    return Set(fields).subtracting(["\(entity)_id"]).sorted()
  }

  private static func subject(
    _ topic: TopicName, _ entity: String, _ event: String, _ area: String, _ references: [String],
    _ random: inout SeededGenerator
  ) -> Subject {
    var fields = ["\(entity)_id string"] + references.map { "\($0) string" }
    fields += ["status", "created_at timestamp-millis", "amount double"]
    if event.isEmpty { fields += ["name", "description"] }
    if Int.random(in: 0..<6, using: &random) == 0 { fields += ["email", "phone_number"] }
    if Int.random(in: 0..<15, using: &random) == 0 { fields += ["iban", "date_of_birth"] }
    return Subject(
      name: .value(of: topic), version: 1, schemaId: 1, format: .avro,
      schema: Estates.schema(topic.rawValue, fields, namespace: "com.company.\(area)"),
      compatibility: Int.random(in: 0..<12, using: &random) == 0 ? CompatibilityMode.none : .backward, topic: topic,
      side: .value)
  }
}
