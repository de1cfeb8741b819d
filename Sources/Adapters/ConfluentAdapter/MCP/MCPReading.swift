import Mesh
import Ports
import Schemas

/// What is asked of an MCP server, and what its answers mean. Parts that it does not offer are unknown.
struct MCPReading: Sendable {
  struct Parts: Sendable {
    var topics: Result<Reading<[Topic]>, PortError>
    var subjects: Result<Reading<[Subject]>, PortError>
    var connectors: Result<Reading<[Connector]>, PortError>
    var usage: Result<Usage, PortError>
  }

  let clusterId: String?
  let environmentId: String?
  /// How many tools are called at a time.
  let connections: Int
  /// What the server itself could not read.
  private static let own = Unknown.Failure(isDenied: false, remedy: "Check the server's own settings and rights.")
  /// What is told one by one is asked for so often at most.
  private static let most = 500

  func parts(of session: MCPSession) async throws(PortError) -> Parts {
    let desk = try await MCPDesk(session, clusterId: clusterId, environmentId: environmentId, connections: connections)
    let topics = await topics(desk)
    var names: [TopicName]?
    if case .success(let reading) = topics { names = reading.value.map(\.name) }
    return Parts(
      topics: topics, subjects: await subjects(desk), connectors: await connectors(desk, known: names),
      usage: await usage(desk))
  }

  private func topics(_ desk: MCPDesk) async -> Result<Reading<[Topic]>, PortError> {
    do throws(PortError) {
      guard let tail = try await desk.call(.listTopics).tail(behind: "Kafka topics") else {
        throw desk.misread(.listTopics)
      }
      let listed = Self.names(in: tail, separatedBy: ",")
      let names = listed.filter { TopicName($0).isAllowed }
      // A sentence that stands there is no list of names.
      if names.isEmpty, !listed.isEmpty { throw desk.misread(.listTopics) }
      var reading = Reading<[Topic]>(names.map { Topic(name: TopicName($0)) })
      reading.findings = listed.filter { !TopicName($0).isAllowed }.map { UnreadableName.topic(desk.shown($0)) }
      let answers = await desk.each(Array(names.prefix(Self.most)), .topicConfig, Self.topicArgument)
      var failed: [PortError] = []
      for (place, answer) in answers.enumerated() {
        switch answer {
        case .success(let answer):
          guard let value = answer.value else {
            failed.append(desk.misread(.topicConfig))
            continue
          }
          reading.value[place].partitions = value["topicDetails"]?["partitions_count"]?.integer
          reading.value[place].replicationFactor = value["topicDetails"]?["replication_factor"]?.integer
          let items = value["topicConfig"]?["data"]?.items ?? value["topicConfig"]?.items
          reading.value[place].config = items.map { ConfluentCloud.configs($0)[names[place]] ?? [:] }
        case .failure(let error): failed.append(error)
        }
      }
      note(failed, names.count - answers.count, "settings of topics", in: &reading.unknown)
      if !names.isEmpty {
        reading.unknown.append(
          Unknown("tags of the topics", why: "no catalog was read; the MCP server's tools tell none"))
      }
      return .success(reading)
    } catch { return .failure(error) }
  }

  private func subjects(_ desk: MCPDesk) async -> Result<Reading<[Subject]>, PortError> {
    do throws(PortError) {
      let answer = try await desk.call(.listSchemas)
      guard case .object(let members)? = answer.value else {
        throw desk.misread(.listSchemas)
      }
      var reading = Reading<[Subject]>([])
      for member in members {
        guard case .object(let fields) = member.value else { continue }
        if let error = member.value["error"] {
          let why = error.text ?? error["message"]?.text ?? "the server could not read it"
          reading.unknown.append(
            Unknown("schema of the subject \(member.key)", why: desk.shown(why), failure: Self.own))
          continue
        }
        let entry = JSONValue.object([.init("subject", .string(member.key))] + fields.filter { $0.key != "subject" })
        switch RegistryWire.subject(entry) {
        case .success(let subject)?: reading.value.append(subject)
        case .failure(let misreading)?: reading.findings.append(misreading.finding)
        case nil: continue
        }
      }
      if !reading.value.isEmpty {
        reading.unknown.append(
          Unknown("compatibility modes of \(reading.value.count) subjects", why: "the MCP server does not tell them"))
      }
      return .success(reading)
    } catch { return .failure(error) }
  }

  private func connectors(_ desk: MCPDesk, known: [TopicName]?) async -> Result<Reading<[Connector]>, PortError> {
    do throws(PortError) {
      guard let tail = try await desk.call(.listConnectors).tail(behind: "Active Connectors") else {
        throw desk.misread(.listConnectors)
      }
      let names = Self.names(in: tail, separatedBy: "\n").filter { $0 != "(none)" }
      let asked = Array(names.prefix(Self.most))
      let configs = await desk.each(asked, .connectorConfig, Self.connectorArgument)
      let states = await desk.each(asked, .connectorStatus, Self.connectorArgument)
      var reading = Reading<[Connector]>([])
      var failed: [PortError] = []
      var silent: [PortError] = []
      for (place, name) in names.enumerated() {
        var parts: [JSONValue.Member] = []
        if asked.indices.contains(place) {
          switch configs[place] {
          case .success(let answer):
            if let config = answer.value {
              parts.append(.init("info", .object([.init("config", config["config"] ?? config)])))
            } else {
              failed.append(desk.misread(.connectorConfig))
            }
          case .failure(let error): failed.append(error)
          }
          switch states[place] {
          case .success(let answer):
            if let status = answer.value {
              parts.append(.init("status", status))
            } else {
              silent.append(desk.misread(.connectorStatus))
            }
          case .failure(let error): silent.append(error)
          }
        }
        let (connector, why) = ConnectorWire(name, .object(parts)).connector(known: known)
        reading.value.append(connector)
        if let why { reading.unknown.append(Unknown("topics of the connector \(name)", why: why)) }
      }
      note(failed, names.count - asked.count, "settings of connectors", in: &reading.unknown)
      note(silent, 0, "status of connectors", in: &reading.unknown)
      return .success(reading)
    } catch { return .failure(error) }
  }

  private func usage(_ desk: MCPDesk) async -> Result<Usage, PortError> {
    do throws(PortError) {
      let answer = try await desk.call(.listGroups)
      let items: [JSONValue]
      if let groups = answer.value?["groups"]?.items {
        items = groups
      } else {
        guard answer.text.hasPrefix("Found 0 consumer groups") else { throw desk.misread(.listGroups) }
        items = []
      }
      let names = items.compactMap { $0["groupId"]?.text }.sorted()
      let states = Dictionary(items.compactMap { item in item["groupId"]?.text.map { ($0, item["state"]?.text) } }) {
        first, _ in first
      }
      let asked = Array(names.prefix(Self.most))
      let lags = await desk.each(asked, .groupLag, Self.groupArgument)
      let members = await desk.each(asked, .describeGroup, Self.groupArgument)
      var unknown: [Unknown] = []
      var failed: [PortError] = []
      var silent: [PortError] = []
      var groups: [ConsumerGroup] = []
      for (place, name) in names.enumerated() {
        var group = ConsumerGroup(name: GroupName(name), state: states[name].flatMap { $0 })
        if asked.indices.contains(place) {
          switch lags[place] {
          case .success(let answer):
            if answer.value?["topics"]?.items == nil { failed.append(desk.misread(.groupLag)) }
            group.reads = Self.reads(answer.value)
          case .failure(let error): failed.append(error)
          }
          switch members[place] {
          case .success(let answer):
            group.members = answer.value?["members"]?.items?.count
            if group.members == nil { silent.append(desk.misread(.describeGroup)) }
          case .failure(let error): silent.append(error)
          }
        }
        groups.append(group)
      }
      note(failed, names.count - asked.count, "lag of consumer groups", in: &unknown)
      note(silent, 0, "members of consumer groups", in: &unknown)
      for error in answer.value?["errors"]?.items ?? [] {
        unknown.append(
          Unknown(
            "some consumer groups", why: desk.shown(error["message"]?.text ?? error.text ?? "a broker failed"),
            failure: Self.own))
      }
      let counts = groups.map(\.members)
      return .success(
        Usage(
          consumerGroups: groups,
          activeConsumers: counts.contains(nil)
            ? .unknown("the members of some groups could not be read")
            : .measured(Double(counts.compactMap { $0 }.reduce(0, +)), over: "at the reading"),
          unknown: Set(unknown).sorted()))
    } catch { return .failure(error) }
  }

  /// A partition without a committed offset has no lag.
  private static func reads(_ value: JSONValue?) -> [ConsumerGroup.Reading] {
    (value?["topics"]?.items ?? []).compactMap { item -> ConsumerGroup.Reading? in
      guard let topic = item["topic"]?.text else { return nil }
      let lags = (item["partitions"]?.items ?? []).compactMap {
        $0["lag"]?.double ?? $0["lag"]?.text.flatMap(Double.init)
      }
      return .init(
        topic: TopicName(topic),
        lag: lags.isEmpty
          ? .unknown("the group has committed nothing") : .measured(lags.reduce(0, +), over: "at the reading"))
    }
    .sorted { $0.topic < $1.topic }
  }

  private func note(_ failed: [PortError], _ left: Int, _ what: String, in unknown: inout [Unknown]) {
    if let first = failed.first { unknown.append(Unknown("\(what) (\(failed.count))", from: first)) }
    if left > 0 {
      unknown.append(
        Unknown("\(what) (\(left))", why: "an MCP server tells them one by one only, and \(Self.most) were asked for"))
    }
  }

  private static func names(in text: String, separatedBy separator: Character) -> [String] {
    let names = text.split(separator: separator).map { part in
      var part = part
      while part.first?.isWhitespace == true { part.removeFirst() }
      while part.last?.isWhitespace == true { part.removeLast() }
      return String(part)
    }
    return Set(names.filter { !$0.isEmpty }).sorted()
  }

  private static let topicArgument = ["topicName", "topic", "topic_name", "name"]
  private static let groupArgument = ["groupId", "consumerGroupId", "group_id", "group", "name"]
  private static let connectorArgument = ["connectorName", "connector", "connector_name", "name"]
}
