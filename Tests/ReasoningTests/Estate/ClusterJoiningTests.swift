import Mesh
import Reasoning
import Testing

@Suite struct ClusterJoiningTests {
  private static func cluster(_ name: ClusterName, _ environment: EnvironmentName) -> Cluster {
    Cluster(name: name, environment: environment)
  }

  private static func subject(_ name: SubjectName, _ schema: String) -> Subject {
    Subject(name: name, version: 1, schemaId: nil, format: .avro, schema: schema)
  }

  private struct Read {
    var deployment: Deployment
    var usage = Usage(consumerGroups: [])
    var metrics = Metrics(topics: [])
  }

  private static func joined(
    _ reads: [Read], environments: [EnvironmentName] = []
  ) -> (joining: ClusterJoining, deployment: Deployment) {
    let joining = ClusterJoining(
      reads.map { ClusterJoining.Part(cluster: $0.deployment.cluster, topics: $0.deployment.topics) },
      environments: environments)
    return (joining, joining.deployment(reads.map(\.deployment)))
  }

  private static let development = Read(
    deployment: Deployment(
      cluster: cluster("d", "dev"),
      topics: [
        Topic(name: "dev.orders", partitions: 1, replicationFactor: 1, config: [:]),
        Topic(name: "payments", partitions: 6, replicationFactor: 3, config: [:]), Topic(name: "trial"),
      ],
      schemas: [subject("payments-value", "\"string\""), subject("dev.orders-value", "\"int\"")],
      connectors: [
        Connector(name: "db", type: "Source", topics: ["payments"]),
        Connector(name: "own", type: "Source", topics: ["trial"]),
      ],
      access: [Access(principal: "User:dev", operation: "WRITE", resource: .topic, name: "payments")],
      unknown: [Unknown("access", why: "denied")]),
    usage: Usage(
      consumerGroups: [
        ConsumerGroup(
          name: "app", state: "Empty", members: 0,
          reads: [
            .init(topic: "payments", lag: .measured(9, over: "now")),
            .init(topic: "trial", lag: .measured(1, over: "now")),
          ])
      ], activeConsumers: .measured(1, over: "now"), idleTopics: ["payments", "trial"]),
    metrics: Metrics(topics: [
      Throughput(topic: "payments", recordsPerSecond: .measured(1, over: "1 h")),
      Throughput(topic: "trial", recordsPerSecond: .measured(2, over: "1 h")),
    ]))

  private static let production = Read(
    deployment: Deployment(
      cluster: cluster("p", "production"),
      topics: [
        Topic(name: "prod.orders", partitions: 12, replicationFactor: 3, config: [:]),
        Topic(name: "payments", partitions: 6, replicationFactor: 3, config: [:]),
      ],
      schemas: [subject("payments-value", "\"string\"")],
      connectors: [Connector(name: "db", type: "Source", topics: ["payments"])],
      access: [Access(principal: "User:app", operation: "READ", resource: .topic, name: "payments")]),
    usage: Usage(
      consumerGroups: [
        ConsumerGroup(
          name: "app", state: "Stable", members: 2, reads: [.init(topic: "payments", lag: .measured(5, over: "now"))])
      ], activeConsumers: .measured(2, over: "now")),
    metrics: Metrics(topics: [Throughput(topic: "payments", recordsPerSecond: .measured(100, over: "1 h"))]))

  @Test func `copies in other environments are one topic, which lives where it counts most`() {
    let reads = [Self.development, Self.production]
    let (joining, deployment) = Self.joined(reads)
    #expect(deployment.cluster.name == "p")
    #expect(deployment.otherClusters?.map(\.name) == ["d"])
    #expect(deployment.topics.map(\.name) == ["payments", "prod.orders", "trial"])
    #expect(deployment.topics.map(\.cluster) == [nil, nil, "d"])
    #expect(
      deployment.topics.map(\.copies) == [
        [
          TopicCopy(
            cluster: "d", environment: "dev", name: "payments", partitions: 6, replicationFactor: 3, config: [:],
            subjects: ["payments-value"])
        ],
        [
          TopicCopy(
            cluster: "d", environment: "dev", name: "dev.orders", partitions: 1, replicationFactor: 1, config: [:])
        ], nil,
      ])
    // What is said of a copy is not said of the topic; what lives elsewhere keeps what is its own.
    #expect(deployment.schemas.map(\.name) == ["payments-value"])
    #expect(deployment.connectors.map(\.name) == ["db", "own"])
    #expect(deployment.access.map(\.principal) == ["User:app"])
    #expect(deployment.unknown == [Unknown("access of the cluster d", why: "denied")])

    let usage = joining.usage(reads.map(\.usage))
    #expect(usage.consumerGroups.count == 1)
    #expect(usage.consumerGroups[0].reads.map(\.topic) == ["payments", "trial"])
    #expect(usage.consumerGroups[0].reads[0].lag == .measured(5, over: "now"))
    #expect(usage.consumerGroups[0].state == nil)
    #expect(usage.consumerGroups[0].members == 2)
    #expect(usage.idleTopics == ["trial"])
    #expect(usage.activeConsumers == .estimated(3, from: "the sum over 2 clusters"))
    let metrics = joining.metrics(reads.map(\.metrics))
    #expect(metrics.topics.map(\.recordsPerSecond.value) == [100, 2])
    #expect(metrics.totalThroughputMbps.isUnknown)
  }

  @Test func `the order of the settings decides only where the names of environments do not`() {
    func lead(_ environments: [EnvironmentName], named: [EnvironmentName] = []) -> ClusterName {
      Self.joined(
        environments.map {
          Read(
            deployment: Deployment(
              cluster: Self.cluster(ClusterName($0.rawValue), $0), topics: [], schemas: [], connectors: []))
        },
        environments: named
      ).deployment.cluster.name
    }
    #expect(lead(["prod", "dev", "test"]) == "prod")
    #expect(lead(["dev", "test", "staging"]) == "staging")
    #expect(lead(["north", "south"]) == "north")
    #expect(lead(["north", "south"], named: ["north", "south"]) == "south")
    #expect(lead(["eu-prod", "eu-dev"]) == "eu-prod")
  }

  @Test func `two clusters of one environment with a topic of one name are told of`() {
    let one = Read(
      deployment: Deployment(
        cluster: Self.cluster("a", "prod"), topics: [Topic(name: "orders")], schemas: [], connectors: []))
    let other = Read(
      deployment: Deployment(
        cluster: Self.cluster("b", "prod"), topics: [Topic(name: "orders")], schemas: [], connectors: []))
    let deployment = Self.joined([one, other]).deployment
    #expect(deployment.topics.map(\.name) == ["orders"])
    #expect(deployment.findings.map(\.rule) == ["topic-on-several-clusters"])
  }

  @Test func `copies within one cluster go with the topic that counts most`() {
    let names: [TopicName] = [
      "dev.orders.v1", "prod.orders.v1", "uat.orders.v1", "prod.invoices", "latest.news", "news",
    ]
    let state = StateReader().read(
      Estate(
        number: 1, takenAt: Timestamp(seconds: 0),
        deployment: Deployment(
          cluster: Self.cluster("c", "shared"), topics: names.map { Topic(name: $0) }, schemas: [], connectors: []),
        usage: Usage(consumerGroups: []), metrics: Metrics(topics: [])))
    let copies = Dictionary(uniqueKeysWithValues: state.topics.map { ($0.name, $0.copyOf) })
    #expect(
      copies == [
        "dev.orders.v1": "prod.orders.v1", "uat.orders.v1": "prod.orders.v1", "prod.orders.v1": nil,
        "prod.invoices": nil,
        "latest.news": nil, "news": nil,
      ])
    #expect(state.topic("uat.orders.v1")?.environment == "uat")
    let ideas = IdeaRules().ideas(
      from: state,
      estate: Estate(
        number: 1, takenAt: Timestamp(seconds: 0),
        deployment: Deployment(
          cluster: Self.cluster("c", "shared"), topics: names.map { Topic(name: $0) }, schemas: [], connectors: []),
        usage: Usage(consumerGroups: []), metrics: Metrics(topics: [])), taken: [:])
    let topics = Set(ideas.flatMap(\.relatedTopics))
    #expect(topics == ["prod.orders.v1", "prod.invoices", "latest.news", "news"])
  }
}
