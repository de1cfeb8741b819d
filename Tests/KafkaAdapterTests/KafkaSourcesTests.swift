/// A whole platform over Kafka's own protocol, from a stand-in for a broker.
import Foundation
import Mesh
import Ports
import Testing

@testable import KafkaAdapter

@Suite(.serialized) struct KafkaSourcesTests {
  @Test func `topics come with partitions, replication and what is set on them`() async throws {
    let standIn = try StandIn(
      """
      {"topics": {
        "orders": {"partitions": 2, "replicas": 3, "ends": [5, 5],
          "config": {"retention.ms": "86400000", "cleanup.policy": "compact"}},
        "secretive": {"config_error": 29},
        "plain": {"replicas": 2}}}
      """)
    let sources = try standIn.sources()
    let cluster = try await sources.cluster()
    #expect(cluster.clusterId == "stand-in")
    #expect(cluster.bootstrap == standIn.bootstrap)
    let reading = try await sources.topics()
    #expect(
      reading.value == [
        Topic(
          name: "orders", partitions: 2, replicationFactor: 3,
          config: ["cleanup.policy": "compact", "retention.ms": "86400000"]),
        Topic(name: "plain", partitions: 1, replicationFactor: 2, config: [:]),
        Topic(name: "secretive", partitions: 1, replicationFactor: 1),
      ])
    #expect(
      reading.unknown == [
        Unknown("settings of secretive", why: "denied: DescribeConfigs on the topic is missing"),
        Unknown("tags of the topics", why: "no catalog was read; Kafka itself keeps no tags"),
      ])
    #expect(try standIn.report().writes == 0)
  }

  @Test func `rates, lag and consumption are what was produced and read`() async throws {
    let standIn = try StandIn(
      """
      {"topics": {
        "orders": {"partitions": 2, "ends": [100, 50], "grows": 20},
        "empty": {}, "denied": {"offset_error": 29}},
       "groups": {
        "billing": {"members": [{"client": "a", "topics": {"orders": [0]}}, {"client": "b", "topics": {"orders": [1]}}],
          "committed": {"orders": {"0": 90, "1": 45}}, "reads": 20},
        "new": {"members": [{"client": "c", "topics": {"orders": [0, 1]}}]},
        "secretive": {"error": 30, "offset_error": 30}}}
      """)
    let sources = try standIn.sources()
    _ = try await sources.topics()
    let start = ContinuousClock.now
    let usage = try await sources.usage()
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    #expect(usage.consumerGroups.map(\.name) == ["billing", "new", "secretive"])
    let billing = usage.consumerGroups[0]
    #expect(billing.members == 2)
    #expect(billing.state == "Stable")
    #expect(billing.reads.map(\.topic) == ["orders"])
    // Both grow by the same, so that what lies between stays, but for what comes while the two are asked for.
    let lag = billing.reads[0].lag.value ?? -1
    #expect(abs(lag - 15) < 40 * elapsed + 12, "\(lag) after \(elapsed) s")
    let rate = billing.reads[0].recordsPerSecond?.value ?? -1
    // 40 in a second, but for what comes while one of the two samples is taken.
    #expect(rate > 10 && rate < 40 + 40 * elapsed, "\(rate) after \(elapsed) s")
    #expect(
      usage.consumerGroups[1].reads == [
        ConsumerGroup.Reading(topic: "orders", lag: .unknown("the group has committed nothing"))
      ])
    #expect(usage.consumerGroups[2].members == nil)
    #expect(
      usage.unknown == [
        Unknown("members of secretive", why: "denied: Describe on the group is missing"),
        Unknown("offsets of secretive", why: "denied: Describe on the group is missing"),
      ])
    #expect(usage.activeConsumers == .unknown("not every group could be read"))
    let metrics = try await sources.metrics()
    #expect(metrics.topics.map(\.topic) == ["denied", "empty", "orders"])
    #expect(metrics.topics[0].recordsPerSecond == .unknown("denied: Describe on the topic is missing"))
    #expect(metrics.topics[1].recordsPerSecond == .measured(0, over: "the last 24 hours"))
    let produced = metrics.topics[2].recordsPerSecond.value ?? -1
    #expect(produced > 10 && produced < 100, "\(produced)")
    #expect(metrics.topics[2].recordsPerSecond.basis == "measured, two samples 1 s apart")
    #expect(try standIn.report().writes == 0)
  }

  @Test func `names that are not UTF-8 are named, and spoil no question about the others`() async throws {
    let standIn = try StandIn(
      #"""
      {"topics": {"bad\udcff": {}, "bad\udcfe": {}, "orders": {"ends": [9], "config": {"segment.ms": "1"}}},
       "groups": {"bad\udcff": {}, "bad\udcfe": {},
         "billing": {"members": [{"client": "a", "topics": {"orders": [0]}}], "committed": {"orders": {"0": 4}}}}}
      """#)
    let sources = try standIn.sources()
    let topics = try await sources.topics()
    #expect(topics.value.map(\.name) == ["orders"])
    #expect(topics.value.first?.config == ["segment.ms": "1"])
    #expect(topics.findings.map { "\($0.rule) \($0.subject)" } == ["unreadable-name bad\u{fffd}"])
    let usage = try await sources.usage()
    #expect(usage.consumerGroups.map(\.name) == ["bad\u{fffd}", "billing"])
    #expect(usage.consumerGroups.last?.members == 1)
    #expect(usage.consumerGroups.last?.reads.map(\.lag) == [.measured(5, over: "at the time of reading")])
    #expect(usage.unknown.map(\.what) == ["members and lag of the consumer group bad\u{fffd}"])
    #expect(try await sources.metrics().topics.map(\.topic) == ["orders"])
  }

  @Test func `a topic that stands still is judged by the times of its records`() async throws {
    let now = Timestamp.standIn.seconds * 1000
    let standIn = try StandIn(
      """
      {"topics": {
        "busy-yesterday": {"ends": [4], "times": [[\(now - 90_000_000), \(now - 1000), \(now - 900), \(now - 800)]]},
        "idle": {"ends": [2], "times": [[1000, 2000]]},
        "undated": {"ends": [2]},
        "expired": {"ends": [7], "starts": [7]},
        "brief": {"ends": [7], "starts": [7], "config": {"retention.ms": "60000"}}}}
      """)
    let sources = try standIn.sources()
    _ = try await sources.topics()
    let metrics = try await sources.metrics()
    let rates = Dictionary(uniqueKeysWithValues: metrics.topics.map { ($0.topic.rawValue, $0.recordsPerSecond) })
    #expect(
      rates == [
        "busy-yesterday": .measured(0.0000347, over: "the last 24 hours"),
        "idle": .measured(0, over: "the last 24 hours"),
        "undated": .unknown("nothing was produced in two samples 1 s apart, and its records carry no times"),
        "expired": .measured(0, over: "the last 24 hours"),
        "brief": .unknown(
          "nothing was produced in two samples 1 s apart, and nothing that could tell more is kept that long"),
      ])
  }

  @Test func `rules of access are read, and what denies is told apart`() async throws {
    let standIn = try StandIn(
      """
      {"acls": [
        {"type": 2, "name": "orders", "principal": "User:billing", "operation": 3},
        {"type": 3, "name": "bill", "pattern": 4, "principal": "User:billing", "operation": 3},
        {"type": 4, "name": "kafka-cluster", "principal": "User:admin", "operation": 8},
        {"type": 2, "name": "pay.", "pattern": 4, "principal": "User:x", "operation": 4, "permission": 2}]}
      """)
    let reading = try await standIn.sources().access()
    _ = try standIn.report()
    #expect(
      reading.value == [
        Access(principal: "User:admin", operation: "DESCRIBE", resource: .cluster, name: "kafka-cluster"),
        Access(principal: "User:billing", operation: "READ", resource: .group, name: "bill", isPrefix: true),
        Access(principal: "User:billing", operation: "READ", resource: .topic, name: "orders"),
      ])
    #expect(reading.findings.map(\.subject) == ["pay."])
  }

  @Test(arguments: [54, 31, 0])
  func `rules of access that are not shown are unknown, not none`(code: Int) async throws {
    let standIn = try StandIn(#"{"errors": {"DescribeAcls": \#(code)}}"#)
    let reading = try await standIn.sources().access()
    #expect(reading.value == [])
    #expect(reading.unknown == [Unknown("access", why: KafkaAccess.noneShown)])
    #expect(try standIn.report().writes == 0)
  }

  @Test func `groups that no broker lists are an error, not none`() async throws {
    let standIn = try StandIn(#"{"errors": {"ListGroups": 31}}"#)
    let error = await #expect(throws: PortError.self) { try await standIn.sources().usage() }
    #expect(error?.reason == .forbidden)
    #expect(error?.remedy.contains("Describe on the cluster") == true)
  }

  @Test func `a wrong secret is told at once, and never shown`() async throws {
    let standIn = try StandIn(#"{"sasl": {"me": "right"}}"#)
    let plain = ["security.protocol": "SASL_PLAINTEXT"]
    let start = ContinuousClock.now
    let wrong = try standIn.sources(plain, key: Secret("me"), secret: Secret("hunter2"))
    let error = await #expect(throws: PortError.self) { try await wrong.topics() }
    #expect(error?.reason == .unauthorized)
    #expect(error?.message.contains("Invalid username or password") == true, "\(String(describing: error))")
    #expect("\(String(describing: error)) \(String(describing: error?.cause))".contains("hunter2") == false)
    #expect(ContinuousClock.now - start < .seconds(30))
    let right = try standIn.sources(plain, key: Secret("me"), secret: Secret("right"))
    #expect(try await right.topics().value == [])
  }

  @Test func `a broker that never answers ends at the deadline`() async throws {
    let standIn = try StandIn(#"{"silent": ["ApiVersions", "Metadata"]}"#)
    let start = ContinuousClock.now
    let pace = KafkaPace(call: .seconds(1), limit: .seconds(2), attempts: 2)
    let error = await #expect(throws: PortError.self) { try await standIn.sources(pace: pace).topics() }
    #expect(error.map { [.timedOut, .unreachable].contains($0.reason) } == true)
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test func `a call that is never answered leaves the rest`() async throws {
    let standIn = try StandIn(#"{"topics": {"orders": {}}, "silent": ["DescribeConfigs"]}"#)
    let pace = KafkaPace(call: .seconds(1), limit: .seconds(1), attempts: 1)
    let reading = try await standIn.sources(pace: pace).topics()
    _ = try standIn.report()
    #expect(reading.value == [Topic(name: "orders", partitions: 1, replicationFactor: 1)])
    #expect(reading.unknown.first == Unknown("settings of orders", why: "nobody answered in time"))
  }

  @Test func `a reading that is cancelled ends at once`() async throws {
    let standIn = try StandIn(#"{"silent": ["ApiVersions", "Metadata"]}"#)
    let sources = try standIn.sources(pace: KafkaPace(call: .seconds(20)))
    let start = ContinuousClock.now
    let reading = Task { try await sources.topics() }
    try await Task.sleep(for: .milliseconds(300))
    reading.cancel()
    let error = await #expect(throws: PortError.self) { try await reading.value }
    #expect(error?.reason == .cancelled)
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test(arguments: ["127.0.0.1:1", "127.0.0.1:1,127.0.0.1:2,localhost:3"])
  func `nobody there is said soon, with the reason`(bootstrap: String) async throws {
    let sources = try KafkaSources(
      KafkaProperties(bootstrap: bootstrap), of: "test", in: "dev", time: FixedTime(.standIn), pace: KafkaPace())
    let start = ContinuousClock.now
    let error = await #expect(throws: PortError.self) { try await sources.topics() }
    #expect(error?.reason == .unreachable)
    #expect(error?.message.contains("127.0.0.1:1") == true)
    #expect(error?.message.contains("refused") == true, "\(error?.message ?? "")")
    #expect(
      error?.remedy == "Check the bootstrap servers, the network and `security.protocol`.", "\(error?.remedy ?? "")")
    // Three attempts; one alone could last for ten seconds.
    #expect(ContinuousClock.now - start < .seconds(8), "\(ContinuousClock.now - start)")
  }

  @Test func `what is not read in time is unknown, and the rest is kept`() async throws {
    let topics = (100..<200).map { #""t\#($0)": {"config": {"segment.ms": "1"}}"# }.joined(separator: ",")
    let standIn = try StandIn(#"{"topics": {\#(topics)}, "latency": 0.2}"#)
    let pace = KafkaPace(sample: .seconds(1), reading: .seconds(5), topicsPerCall: 1, parallel: 1)
    let reading = try await standIn.sources(pace: pace).topics()
    let told = reading.value.count { $0.config != nil }
    #expect((1..<30).contains(told), "\(told)")
    #expect(reading.value.count == 100)
    let unset = reading.unknown.filter { $0.what.hasPrefix("settings of ") }
    #expect(unset.count == 100 - told)
    #expect(
      unset.last
        == Unknown("settings of t199", why: "the time for this reading (`deadline_seconds: 5`) is over"))
  }

  @Test func `consumers are counted only where all is known of the groups`() async throws {
    let read =
      #""billing": {"members": [{"client": "a", "topics": {"orders": [0]}}], "committed": {"orders": {"0": 4}}}"#
    func consumers(_ groups: String) async throws -> [String: Measured] {
      let standIn = try StandIn(#"{"topics": {"orders": {"ends": [9]}, "archive": {}}, "groups": {\#(groups)}}"#)
      let sources = try standIn.sources()
      _ = try await sources.topics()
      _ = try await sources.usage()
      let metrics = try await sources.metrics()
      _ = try standIn.report()
      return Dictionary(uniqueKeysWithValues: metrics.topics.map { ($0.topic.rawValue, $0.consumers) })
    }
    #expect(
      try await consumers(read) == [
        "archive": .measured(0, over: "members at the time of reading"),
        "orders": .measured(1, over: "members at the time of reading"),
      ])
    let denied = "denied: Describe on the group is missing"
    #expect(
      try await consumers(#"\#(read), "nightly-audit": {"offset_error": 30}"#)["archive"]
        == .unknown("not every group could be read: offsets of nightly-audit: \(denied)"))
    #expect(
      try await consumers("")["archive"]
        == .unknown("not every group could be read: consumer groups: \(KafkaUsage.noneShown)"))
  }

  @Test func `no group is none only to whom the cluster shows its rules`() async throws {
    let hidden = try StandIn(#"{"topics": {"orders": {}}}"#)
    let unseen = try await hidden.sources().usage()
    #expect(unseen.consumerGroups == [])
    #expect(unseen.unknown == [Unknown("consumer groups", why: KafkaUsage.noneShown)])
    #expect(unseen.activeConsumers.isUnknown)
    #expect(try hidden.report().writes == 0)
    let shown = try StandIn(
      #"{"topics": {"orders": {}}, "acls": [{"type": 2, "name": "orders", "principal": "User:billing", "operation": 3}]}"#
    )
    let seen = try await shown.sources().usage()
    #expect(seen.unknown == [])
    #expect(seen.activeConsumers == .measured(0, over: "at the time of reading"))
    #expect(try shown.report().writes == 0)
  }

  @Test func `a cluster without topics and groups is empty, and not unknown`() async throws {
    let standIn = try StandIn(
      #"{"acls": [{"type": 4, "name": "kafka-cluster", "principal": "User:admin", "operation": 8}]}"#)
    let sources = try standIn.sources()
    let topics = try await sources.topics()
    #expect(topics.value == [] && topics.unknown == [] && topics.findings == [])
    let usage = try await sources.usage()
    #expect(usage.consumerGroups == [] && usage.unknown == [])
    let metrics = try await sources.metrics()
    #expect(metrics.topics == [] && metrics.unknown == [])
    #expect(try standIn.report().writes == 0)
  }

  @Test func `fifty thousand topics are read whole`() async throws {
    let topics = (0..<50_000).map { #""topic-\#($0)": {}"# }.joined(separator: ",")
    let standIn = try StandIn(#"{"topics": {\#(topics)}}"#)
    let reading = try await standIn.sources(pace: KafkaPace()).topics()
    #expect(reading.value.count == 50_000)
    #expect(reading.value.allSatisfy { $0.config == [:] && $0.partitions == 1 })
    #expect(reading.unknown.map(\.what) == ["tags of the topics"])
    #expect(try standIn.report().requests["DescribeConfigs"] == 500)
  }

  @Test func `what is not selected is not asked about`() async throws {
    let standIn = try StandIn(#"{"topics": {"orders": {}, "tmp.a": {}}}"#)
    let sources = try standIn.sources { $0 == "orders" }
    #expect(try await sources.topics().value.map(\.name) == ["orders"])
    #expect(try await sources.metrics().topics.map(\.topic) == ["orders"])
  }

  @Test func `ten thousand topics take few requests`() async throws {
    let topics = (0..<10_000).map { #""topic-\#($0)": {"partitions": 3, "ends": [1, 2, 3]}"# }.joined(separator: ",")
    let standIn = try StandIn(#"{"topics": {\#(topics)}, "latency": 0.02}"#)
    let sources = try standIn.sources(pace: KafkaPace(sample: .seconds(1)))
    let start = ContinuousClock.now
    let reading = try await sources.topics()
    _ = try await sources.usage()
    let elapsed = ContinuousClock.now - start
    #expect(reading.value.count == 10_000)
    #expect(reading.value.allSatisfy { $0.config == [:] && $0.partitions == 3 })
    let requests = try standIn.report().requests
    print("10,000 topics: \(elapsed), \(requests)")
    #expect(requests["DescribeConfigs"] == 100)
    #expect((requests["ListOffsets"] ?? 0) <= 32)
    #expect(elapsed < .seconds(60))
  }

  @Test func `the doctor names the right that is missing`() async throws {
    let standIn = try StandIn(
      """
      {"topics": {"orders": {"config_error": 29}, "items": {}}, "groups": {"billing": {"error": 30}},
       "errors": {"DescribeAcls": 31}}
      """)
    let checks = await (try standIn.sources()).checks()
    let outcomes = checks.map { check in
      switch check.outcome {
      case .passed: "\(check.what): passed"
      case .failed(_, _, let right): "\(check.what): \(right ?? "failed")"
      case .skipped: "\(check.what): skipped"
      }
    }
    #expect(
      outcomes == [
        "connection: passed", "topics: passed", "topic settings: DescribeConfigs on the topic `orders`",
        "offsets: passed", "consumer groups: passed", "group members: Describe on the group `billing`",
        "group offsets: passed", "access rules: skipped",
      ])
    #expect(try standIn.report().writes == 0)
  }
}
