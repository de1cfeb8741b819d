internal import Mesh

/// A statement that makes an output from inputs, as Terraform sees it.
struct StreamView: View {
  let processing: Processing
  let topics: [TopicDesign]
  /// The rights that it runs with.
  let rights: [GrantView]

  var place: Place? { Place(topic: processing.output) }

  static let form = ViewForm<StreamView>([
    .text("resource", "The name of its resource.") { HCL.identifier($0.processing.name) },
    .text("name", "The statement's name.") { HCL.string($0.processing.name) },
    .text("about", "What it does, for a comment.") { HCL.comment($0.processing.description) },
    .text("file", "The file with its text, between quotes.") { HCL.fragment(StatementView.fileName($0.processing)) },
    .text("memory", "How long a joined record is remembered.") { HCL.string("\($0.processing.stateHours) h") },
    .flag("isPatient", "Whether it waits for the time of a further table, which may be quiet.") { view in
      view.processing.joined.contains { $0.meeting != nil }
    },
    .flag("isStopped", "Whether it is an earlier version, which no longer runs.") { $0.processing.isStopped == true },
    .views("needs", "The resources that must be there first.") { $0.needs },
  ])

  init(_ processing: Processing, in approved: ApprovedSolution) {
    self.processing = processing
    let used = [processing.output] + processing.sources
    topics = approved.topics.filter { used.contains($0.name) }
    rights = processing.isStopped == true ? [] : GrantView.all(approved).filter { $0.grant.part == .processing }
  }

  var needs: [AddressView] {
    topics.flatMap { topic in
      [AddressView(kind: "confluent_kafka_topic", name: topic.name.rawValue)]
        + topic.schemas.map { AddressView(kind: "confluent_schema", name: $0.subject.rawValue) }
    }
      + rights.map { right in
        AddressView(
          kind: right.isACL ? "confluent_kafka_acl" : "confluent_role_binding",
          resource: right.name(withRole: right.isFurther))
      }
  }
}

/// The address of a resource.
struct AddressView: View {
  let kind: StaticString
  let resource: HCL

  static let form = ViewForm<AddressView>([
    .text("address", "The kind and the name of the resource.") { view in
      HCL.joined([HCL.variable(view.kind), view.resource], by: ".")
    }
  ])

  init(kind: StaticString, resource: HCL) {
    self.kind = kind
    self.resource = resource
  }

  init(kind: StaticString, name: String) { self.init(kind: kind, resource: HCL.identifier(name)) }
}

/// Something that leaves the state and stays where it is.
struct RemovalView: View {
  let address: HCL

  static let form = ViewForm<RemovalView>([
    .text("address", "The kind and the name of the resource.") { $0.address }
  ])

  /// What the product managed before leaves the state, its tags and rights with it; nothing else can.
  static func all(_ approved: ApprovedSolution) -> [RemovalView] {
    guard approved.managedWhatItRetires else { return [] }
    var addresses: [HCL] = []
    func add(_ kind: StaticString, _ parts: HCL...) {
      addresses.append(HCL.joined([HCL.variable(kind), HCL.joined(parts, by: "_")], by: "."))
    }
    for connector in Set(approved.solution.retirements.flatMap { $0.connectors ?? [] }).sorted() {
      add("confluent_connector", HCL.identifier(connector.rawValue))
    }
    for retirement in approved.solution.retirements.sorted() {
      let topic = HCL.identifier(retirement.topic.rawValue)
      let subjects = retirement.subjects.sorted().map { HCL.identifier($0.rawValue) }
      add("confluent_kafka_topic", topic)
      for subject in subjects {
        add("confluent_schema", subject)
        add("confluent_subject_config", subject)
      }
      add("confluent_tag_binding", HCL.variable("topic"), topic)
      add("confluent_business_metadata_binding", HCL.variable("topic"), topic)
      for subject in subjects { add("confluent_tag_binding", HCL.variable("fields"), subject) }
      for part in AccessGrant.Part.allCases {
        let part = HCL.identifier(part.rawValue)
        add("confluent_role_binding", part, HCL.variable("topic"), topic)
        for subject in subjects { add("confluent_role_binding", part, HCL.variable("subject"), subject) }
      }
    }
    return addresses.map(RemovalView.init)
  }
}
