import Librdkafka
public import Mesh
public import Ports

/// Answers what Kafka itself can tell of a platform: topics, groups, access and rates. Reads only.
public actor KafkaSources: TopicSource, GroupSource, AccessSource, MetricSource, Probe {
  private(set) var inquiry: Inquiry
  let place: String
  let secrets: [Secret]
  let isSelected: @Sendable (TopicName) -> Bool
  let bootstrap: String
  private let name: ClusterName
  private let environment: EnvironmentName
  private let time: any TimeSource

  private var clusterId: String??
  /// What one reading of the platform shares: its topics, how long they keep records, and the first samples.
  private var known: ClusterMetadata?
  private var keeping: [String: Keeping] = [:]
  private var first: EndSample?
  private var second: EndSample?
  private var described: [GroupDescription]?
  /// What is not known of the groups that were described.
  private var groupGaps: [Unknown] = []

  /// - Parameter isSelected: the topics to read; the others are not asked about.
  public init(
    _ properties: KafkaProperties, of cluster: ClusterName, in environment: EnvironmentName, time: any TimeSource,
    pace: KafkaPace = KafkaPace(), token: TokenRequest.Source? = nil,
    isSelected: @escaping @Sendable (TopicName) -> Bool = { _ in true }
  ) throws(PortError) {
    let place = "Kafka at \(properties.bootstrap)"
    let connection: Connection
    do throws(KafkaError) {
      connection = try properties.connection(token)
    } catch {
      throw PortError(
        .refused, "\(place) cannot be asked: \(error.message.hiding(properties.secrets)).",
        remedy: "Correct the Kafka properties; docs/configuration.md lists them.")
    }
    self.init(
      connection, of: cluster, in: environment, at: properties.bootstrap, hiding: properties.secrets, time: time,
      pace: pace, isSelected: isSelected)
  }

  init(
    _ client: any KafkaQuestions, of cluster: ClusterName, in environment: EnvironmentName, at bootstrap: String,
    hiding secrets: [Secret] = [], time: any TimeSource, pace: KafkaPace,
    isSelected: @escaping @Sendable (TopicName) -> Bool = { _ in true }
  ) {
    inquiry = Inquiry(client: client, pace: pace)
    name = cluster
    self.environment = environment
    self.bootstrap = bootstrap
    place = "Kafka at \(bootstrap)"
    self.secrets = secrets
    self.time = time
    self.isSelected = isSelected
  }

  /// Counts the time of a reading from now on.
  func begin(pause: Duration = .zero) { inquiry = inquiry.begun(pause: pause) }

  public func cluster() async throws(PortError) -> Cluster {
    begin()
    if clusterId == nil {
      // Reaching it at all comes first: the id alone would only say that there is none.
      _ = try await metadata()
      do throws(KafkaError) {
        clusterId = .some(
          try await inquiry.ask { (client, limit) throws(KafkaError) in
            try await client.clusterId(within: min(limit, 5000))
          })
      } catch {
        throw failure(error, "the cluster's id", KafkaTopics.topicRight)
      }
    }
    var cluster = Cluster(name: name, environment: environment)
    cluster.clusterId = clusterId.flatMap { $0 }
    cluster.bootstrap = bootstrap
    return cluster
  }

  public func topics() async throws(PortError) -> Reading<[Topic]> {
    begin()
    known = nil
    (first, second, described) = (nil, nil, nil)
    groupGaps = []
    let topics = try await selected()
    let configs = await inquiry.configs(of: topics.filter { $0.error == nil }.map(\.name))
    if Task.isCancelled { throw failure(.cancelled("read topics"), "the topics", KafkaTopics.topicRight) }
    keeping = Dictionary(
      configs.filter { $0.error == nil }.map { ($0.topic, Keeping($0)) }, uniquingKeysWith: { first, _ in first })
    var reading = KafkaTopics.reading(topics, configs, hiding: secrets)
    reading.findings += Set(try await metadata().topics.map(\.name)).filter { !TopicName($0).isAllowed }.sorted()
      .map(KafkaTopics.unreadable)
    return reading
  }

  public func access() async throws(PortError) -> Reading<[Access]> {
    begin()
    do throws(KafkaError) {
      return KafkaAccess.reading(
        try await inquiry.ask { (client, limit) throws(KafkaError) in try await client.accessRules(within: limit) })
    } catch {
      throw failure(error, "who may do what", KafkaAccess.right)
    }
  }

  public func usage() async throws(PortError) -> Usage {
    begin(pause: inquiry.pace.sample)
    let topics = try await selected()
    let listed: GroupList
    do throws(KafkaError) {
      listed = try await inquiry.ask { (client, limit) throws(KafkaError) in
        let list = try await client.groups(within: limit)
        // Nothing but errors is a failure of the whole, and may pass.
        if list.groups.isEmpty, let error = list.errors.first { throw error }
        return list
      }
    } catch {
      throw failure(error, "the consumer groups", KafkaUsage.listRight)
    }
    // One name twice would spoil the question about all.
    let names = Set(listed.groups.map(\.name)).filter { !KafkaUsage.isMended($0) }.sorted()
    if first == nil { first = await sample(topics) }
    let before = await inquiry.committed(by: names)
    let descriptions = await inquiry.descriptions(of: names)
    described = descriptions
    try await pause()
    // First what was read and then what there is: a record that comes in between counts as not read yet.
    let after = await inquiry.committed(by: names)
    second = await sample(topics)
    if Task.isCancelled { throw failure(.cancelled("read groups"), "the consumer groups", KafkaUsage.listRight) }
    let usage = KafkaUsage(
      listed: listed, descriptions: descriptions, before: before, after: after, ends: second ?? EndSample(),
      pace: inquiry.pace, secrets: secrets, isShown: await showsGroups(listed), isSelected: isSelected
    ).usage()
    groupGaps = usage.unknown
    return usage
  }

  /// Whether no group in a list means that there is none. Who is shown rules of access may describe the cluster, and is
  /// shown every group, too; where the rules cannot be asked for, nothing shows that.
  private func showsGroups(_ listed: GroupList) async -> Bool {
    guard listed.groups.isEmpty else { return true }
    do throws(KafkaError) {
      return try await !inquiry.ask { (client, limit) throws(KafkaError) in
        try await client.accessRules(within: limit)
      }.isEmpty
    } catch { return false }
  }

  public func metrics() async throws(PortError) -> Metrics {
    begin(pause: inquiry.pace.sample)
    let topics = try await selected()
    if first == nil { first = await sample(topics) }
    if second == nil {
      try await pause()
      second = await sample(topics)
    }
    guard let first, let second, !Task.isCancelled else {
      throw failure(.cancelled("read offsets"), "the rates", KafkaRates.right)
    }
    // The next reading takes samples of its own.
    (self.first, self.second) = (nil, nil)
    let changes = topics.map { ($0, KafkaRates.change(of: $0, from: first, to: second, hiding: secrets)) }
    let quiet = await quietRates(
      of: changes.filter { if case .records(0, _) = $0.1 { true } else { false } }.map(\.0), second)
    let consumers = consumers(of: topics)
    var unread: [(name: String, why: String)] = []
    let throughputs = changes.map { topic, change in
      let rate: Measured
      switch change {
      case .records(let records, let seconds):
        rate =
          quiet[topic.name]
          ?? .measured(KafkaRates.rounded(Double(records) / seconds), over: inquiry.pace.sampleText)
      case .unknown(let why): rate = .unknown(why)
      }
      if case .unknown(let why) = rate { unread.append((topic.name, why)) }
      return Throughput(
        topic: TopicName(topic.name), recordsPerSecond: rate, bytesPerSecond: .unknown(Self.noBytes),
        storedBytes: .unknown(Self.noBytes), consumers: consumers[topic.name] ?? .unknown("the groups were not read"))
    }
    return Metrics(
      topics: throughputs, totalThroughputMbps: .unknown(Self.noBytes), avgLatencyMs: .unknown(Self.noTimes),
      errorRate: .unknown(Self.noTimes), storageUsedGb: .unknown(Self.noBytes),
      unknown: .each("record rate", "topics", unread))
  }

  private static let noBytes = "Kafka's own protocol counts records, not bytes"
  private static let noTimes = "Kafka's own protocol does not tell it"

  func failure(_ error: KafkaError, _ what: String, _ right: String) -> PortError {
    PortError(error, reading: what, of: place, right: right, hiding: secrets)
  }

  /// The topics to read. What has a name that no topic can have cannot be asked about.
  private func selected() async throws(PortError) -> [ClusterMetadata.Topic] {
    try await metadata().topics.filter { TopicName($0.name).isAllowed && isSelected(TopicName($0.name)) }
  }

  /// Brokers and topics, asked for once in a reading.
  func metadata() async throws(PortError) -> ClusterMetadata {
    if let known { return known }
    do throws(KafkaError) {
      let found = try await inquiry.ask(connecting: true) { (client, limit) throws(KafkaError) in
        try await client.metadata(within: limit)
      }
      known = found
      return found
    } catch {
      throw failure(error, "its topics", KafkaTopics.topicRight)
    }
  }

  /// The time between the samples.
  private func pause() async throws(PortError) {
    do { try await inquiry.pace.sleep(inquiry.pace.sample) } catch {
      throw failure(.cancelled("wait"), "the rates", KafkaRates.right)
    }
  }

  private func sample(_ topics: [ClusterMetadata.Topic]) async -> EndSample {
    let questions = topics.flatMap { topic in
      topic.partitions.filter { $0.leader >= 0 }.map {
        OffsetQuestion(topic: topic.name, partition: $0.id, moment: .end)
      }
    }
    let inquiry = inquiry
    let answers = await inquiry.batches(questions, of: inquiry.pace.partitionsPerCall) { batch in
      let offsets = await inquiry.offsets(batch)
      return (offsets, ContinuousClock.now)
    }
    var sample = EndSample()
    for (offsets, moment) in answers { sample.add(offsets, at: moment) }
    return sample
  }

  /// Looks further back for topics that stood still between the samples.
  private func quietRates(of topics: [ClusterMetadata.Topic], _ ends: EndSample) async -> [String: Measured] {
    let pace = inquiry.pace
    let start = time.now().seconds * 1000 - Int64(pace.window.inSeconds * 1000)
    let partitions = topics.flatMap { topic in topic.partitions.map { Spot(topic: topic.name, partition: $0.id) } }
    let firsts = await offsets(partitions, .first)
    let since = await offsets(partitions, .since(start))
    // Only where there are records and none is young does it matter whether they carry times.
    let doubtful = partitions.filter { spot in
      guard case .success(nil)? = since[spot], case .success(let first?)? = firsts[spot] else { return false }
      return (ends.topics[spot.topic]?.offsets[spot.partition] ?? 0) > first
    }
    let dated = await offsets(doubtful, .since(1))
    var rates: [String: Measured] = [:]
    for topic in topics {
      var quiet: [KafkaRates.Quiet] = []
      var trouble: KafkaError?
      for partition in topic.partitions {
        let spot = Spot(topic: topic.name, partition: partition.id)
        guard let end = ends.topics[topic.name]?.offsets[partition.id] else { continue }
        do throws(KafkaError) {
          let isDated = try dated[spot].map { outcome throws(KafkaError) in try outcome.get() != nil } ?? true
          quiet.append(
            KafkaRates.Quiet(
              first: try firsts[spot]?.get() ?? 0, end: end, since: try since[spot]?.get(), isDated: isDated))
        } catch {
          trouble = error
        }
      }
      rates[topic.name] =
        trouble.map {
          .unknown(
            "nothing was produced in \(pace.sampleText), and the time before is not known: "
              + $0.reason(KafkaRates.right, hiding: secrets))
        } ?? KafkaRates.quietRate(quiet, keeping: keeping[topic.name], pace: pace)
    }
    return rates
  }

  private struct Spot: Hashable, Sendable {
    var topic: String
    var partition: Int32
  }

  private func offsets(
    _ spots: [Spot], _ moment: OffsetQuestion.Moment
  ) async -> [Spot: Result<Int64?, KafkaError>] {
    let answers = await inquiry.offsets(
      spots.map { OffsetQuestion(topic: $0.topic, partition: $0.partition, moment: moment) })
    return Dictionary(
      answers.map { answer in
        (
          Spot(topic: answer.topic, partition: answer.partition),
          answer.error.map { .failure($0) } ?? .success(answer.offset)
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// How many members of groups read each topic, where every group could be read.
  private func consumers(of topics: [ClusterMetadata.Topic]) -> [String: Measured] {
    guard let described else { return [:] }
    if let gap = groupGaps.first {
      let why = "not every group could be read: \(gap.what): \(gap.why)"
      return Dictionary(topics.map { ($0.name, .unknown(why)) }, uniquingKeysWith: { first, _ in first })
    }
    var counts: [String: Int] = [:]
    for member in described.flatMap(\.members) { for topic in member.topics { counts[topic, default: 0] += 1 } }
    return Dictionary(
      topics.map { ($0.name, .measured(Double(counts[$0.name] ?? 0), over: "members at the time of reading")) },
      uniquingKeysWith: { first, _ in first })
  }
}
