internal import Mesh

/// A solution, who approved it and when: all that its files follow from, besides the templates and the mesh's settings.
struct ApprovedSolution: Sendable {
  var solution: Solution
  var fingerprint: Fingerprint
  var person: Person
  var at: Timestamp
  var mesh: String
  /// Where the product is deployed to; the environments of the clusters that were read are always among them.
  var environments: [EnvironmentName]

  init(
    _ solution: Solution, fingerprint: Fingerprint, by person: Person, at: Timestamp, settings: Settings
  ) {
    self.solution = solution
    self.fingerprint = fingerprint
    self.person = person
    self.at = at
    mesh = settings.mesh.name
    let clusters = [solution.cluster] + (solution.otherClusters ?? [])
    environments = Set(settings.environments + clusters.map(\.environment)).sorted()
    topics = (solution.adoptions.map { TopicDesign($0, solution.changes) } + solution.newTopics.map(TopicDesign.init))
      .sorted()
    let ports = solution.product.outputPorts + (solution.product.retiredPorts ?? [])
    contractFiles = FileNames(ports.map(\.topic.rawValue))
    schemaFiles = FileNames(topics.flatMap(\.schemas).map(\.subject.rawValue))
  }

  /// The topics that the product manages, existing and new, by name.
  let topics: [TopicDesign]
  private let contractFiles: FileNames
  private let schemaFiles: FileNames

  /// The earlier solutions of the product that were not merged when this one was designed.
  var offeredChapters: [Chapter] { solution.chapters.filter { !$0.isMerged } }
  /// What the product is, whatever a later fix of it is.
  var kind: Idea.Kind { solution.chapters.first?.kind ?? solution.kind }
  var product: DataProduct { solution.product }
  var id: String { product.id.rawValue }
  /// Those whose contract has ended: it stays to be read, unless the topic is offered again.
  var endedPorts: [OutputPort] {
    let offered = Set(product.outputPorts.map(\.topic))
    return (product.retiredPorts ?? []).filter { !offered.contains($0.topic) }
  }
  var schemas: [AdoptedSchema] { topics.flatMap(\.schemas).sorted() }

  /// Whether the topics that it retires were the product's own; what no code managed only gets a page. Code that is offered
  /// may have been applied already, so that it is let go in any case: left out alone, it would be deleted.
  var managedWhatItRetires: Bool { solution.amends != nil }

  /// Whether there is anything for Terraform to look after, or to let go.
  var hasCode: Bool {
    !topics.isEmpty || !(solution.connectors ?? []).isEmpty || !solution.processing.isEmpty
      || managedWhatItRetires && !solution.retirements.isEmpty
  }

  /// The file of the contract of an output port.
  func contractFile(of topic: TopicName) -> String { contractFiles.file(of: topic.rawValue, ending: ".odcs.yaml") }

  /// The file that holds the text of a schema.
  func schemaFile(of schema: AdoptedSchema) -> String {
    let ending =
      switch schema.format {
      case .avro: ".avsc"
      case .json: ".json"
      case .protobuf: ".proto"
      }
    return schemaFiles.file(of: schema.subject.rawValue, ending: ending)
  }

  /// The topic to which a subject belongs: by the design, else by its name.
  func topic(of subject: String) -> String {
    for topic in topics where topic.schemas.contains(where: { $0.subject.rawValue == subject }) {
      return topic.name.rawValue
    }
    for ending in ["-value", "-key"] where subject.hasSuffix(ending) { return String(subject.dropLast(ending.count)) }
    return subject
  }
}
