public import Mesh
public import Ports
import Schemas

// Who reads: groups by Kafka REST, lag from it where the cluster tells it, else from the Metrics API.
extension ConfluentCloud {
  public func usage() async throws(PortError) -> Usage {
    let tempo = tempo.begun()
    let entry = try await directory.entry(plane(tempo))
    let kafka = try kafka(entry, tempo)
    let listed: WebList
    do throws(WebRefusal) {
      listed = try await kafka.pages("/consumer-groups", doing: "Listing the consumer groups")
    } catch { throw error.error }
    let items = listed.items
    let all = Set(items.compactMap { $0["consumer_group_id"]?.text })
    let names = all.filter { !UnreadableName.isMended($0) }.sorted()
    let others = all.subtracting(names).sorted()
    let states = Dictionary(
      items.compactMap { item in item["consumer_group_id"]?.text.map { ($0, item["state"]?.text) } }
    ) {
      first, _ in first
    }
    var unknown = others.map(UnreadableName.group) + listed.rest(of: "consumer groups")
    let consumers = await kafka.each(names) { name in
      await kafka.whole(
        "/consumer-groups/\(WebAPI.encoded(name))/consumers", doing: "Listing the members of the group `\(name)`")
    }
    let lags = await lags(of: names, kafka, telemetry(tempo), entry, &unknown)
    var groups: [ConsumerGroup] = []
    var members = 0
    var failed: [WebRefusal] = []
    for (name, answer) in zip(names, consumers) {
      var group = ConsumerGroup(name: GroupName(name), state: states[name].flatMap { $0 }.map(Self.word))
      switch answer {
      case .success(let list):
        group.members = list.count
        members += list.count
      case .failure(let refusal): failed.append(refusal)
      }
      group.reads = (lags?[name] ?? [:]).sorted { $0.key < $1.key }.map { .init(topic: $0.key, lag: $0.value) }
      groups.append(group)
    }
    for name in others {
      groups.append(ConsumerGroup(name: GroupName(name), state: states[name].flatMap { $0 }.map(Self.word)))
    }
    groups.sort { $0.name < $1.name }
    if let first = failed.first {
      unknown.append(Unknown("members of \(failed.count) consumer groups", from: first.error))
    }
    return Usage(
      consumerGroups: groups,
      activeConsumers: failed.isEmpty && others.isEmpty && listed.cut == nil
        ? .measured(Double(members), over: "at the reading") : .unknown("the members of some groups could not be read"),
      unknown: unknown.sorted())
  }

  private func lags(
    of names: [String], _ kafka: WebAPI, _ telemetry: WebAPI, _ entry: CloudDirectory.Entry,
    _ unknown: inout [Unknown]
  ) async -> [String: [TopicName: Measured]]? {
    guard !names.isEmpty else { return [:] }
    // Only dedicated clusters tell lags themselves.
    if entry.kind == "dedicated" {
      let answers = await kafka.each(names) { name in
        await kafka.whole(
          "/consumer-groups/\(WebAPI.encoded(name))/lags", doing: "Reading the lag of the group `\(name)`")
      }
      var lags: [String: [TopicName: Measured]] = [:]
      var failed: [WebRefusal] = []
      for (name, answer) in zip(names, answers) {
        switch answer {
        case .success(let items):
          var sums: [TopicName: Double] = [:]
          var silent: Set<TopicName> = []
          for item in items {
            guard let topic = item["topic_name"]?.text, TopicName(topic).isAllowed else { continue }
            if let lag = item["lag"]?.double {
              sums[TopicName(topic), default: 0] += lag
            } else {
              silent.insert(TopicName(topic))
            }
          }
          lags[name] = sums.mapValues { .measured($0, over: "at the reading") }
          for topic in silent { lags[name]?[topic] = .unknown("the lag of some partitions is not told") }
        case .failure(let refusal): failed.append(refusal)
        }
      }
      if let first = failed.first {
        unknown.append(Unknown("lag of \(failed.count) consumer groups", from: first.error))
      }
      return lags
    }
    let query = MetricQuery(telemetry, cluster: entry.cluster, time: time)
    switch await query.points("consumer_lag_offsets", by: ["topic", "consumer_group_id"], over: 3_600) {
    case .success(let points):
      var lags: [String: [TopicName: Measured]] = [:]
      unknown += points.rest(of: "lag of the consumer groups")
      for point in points.all {
        guard let group = point.labels["consumer_group_id"], let topic = point.labels["topic"],
          TopicName(topic).isAllowed
        else { continue }
        lags[group, default: [:]][TopicName(topic)] = .measured(point.value, over: "mean of the last hour")
      }
      return lags
    case .failure(let refusal):
      unknown.append(Unknown("lag of the consumer groups", from: refusal.error))
      return nil
    }
  }

  func telemetry(_ tempo: WebTempo) -> WebAPI {
    WebAPI(
      WebParty(
        url: settings.metricsUrl, credentials: settings.cloud, name: "Metrics API", setting: "confluent.metrics_url",
        variables: "MESHGEN_CLOUD_KEY and MESHGEN_CLOUD_SECRET"),
      client: client, time: time, tempo: tempo)
  }

  /// `PREPARING_REBALANCE` as Kafka writes it elsewhere: `PreparingRebalance`.
  private static func word(_ state: String) -> String {
    state.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined()
  }
}
