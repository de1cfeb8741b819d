import Librdkafka
import Mesh
public import Ports

// What `meshgen doctor` tries of Kafka: the connection, then each right with as little as shows it.
extension KafkaSources {
  private static var someTopics: Int { 50 }

  public func checks() async -> [Check] {
    begin()
    let metadata: ClusterMetadata
    do throws(PortError) {
      metadata = try await self.metadata()
    } catch {
      return [Check(place, "connection", error)]
    }
    let topics = metadata.topics.filter { isSelected(TopicName($0.name)) }
    var checks = [
      Check(
        place, "connection",
        .passed("\(count(metadata.brokers.count, "broker")); librdkafka \(Client.libraryVersion)")),
      Check(
        place, "topics",
        topics.isEmpty
          ? .failed(
            message: "No topic is visible\(metadata.topics.isEmpty ? "" : " that the settings select").",
            remedy: "Grant \(KafkaTopics.topicRight), or correct `include` and `exclude`; an empty cluster has none.",
            missingRight: metadata.topics.isEmpty ? "Describe on the topics" : nil)
          : .passed(
            topics.count == metadata.topics.count
              ? "\(count(topics.count, "topic")) visible"
              : "\(count(topics.count, "topic")) selected of \(metadata.topics.count) visible")),
    ]
    let some = topics.filter { $0.error == nil && !$0.partitions.contains { $0.leader < 0 } }.prefix(Self.someTopics)
    checks.append(await settingsCheck(Array(some)))
    checks.append(await offsetsCheck(Array(some)))
    checks += await groupChecks()
    checks.append(await accessCheck())
    return checks
  }

  private func settingsCheck(_ topics: [ClusterMetadata.Topic]) async -> Check {
    guard !topics.isEmpty else { return Check(place, "topic settings", .skipped("no topic is visible")) }
    let configs = await inquiry.configs(of: topics.map(\.name))
    return outcome(
      "topic settings", configs.map { ($0.topic, $0.error) }, "topic", KafkaTopics.settingsRight)
  }

  private func offsetsCheck(_ topics: [ClusterMetadata.Topic]) async -> Check {
    let questions = topics.compactMap { topic in
      topic.partitions.first.map { OffsetQuestion(topic: topic.name, partition: $0.id, moment: .end) }
    }
    guard !questions.isEmpty else { return Check(place, "offsets", .skipped("no topic is visible")) }
    let answers = await inquiry.offsets(questions)
    return outcome("offsets", answers.map { ($0.topic, $0.error) }, "topic", KafkaRates.right)
  }

  private func groupChecks() async -> [Check] {
    let list: GroupList
    do throws(KafkaError) {
      list = try await inquiry.ask { (client, limit) throws(KafkaError) in
        let list = try await client.groups(within: limit)
        if let error = list.errors.first { throw error }
        return list
      }
    } catch {
      return [
        Check(
          place, "consumer groups", failure(error, "the consumer groups", KafkaUsage.listRight),
          missingRight: KafkaUsage.listRight)
      ]
    }
    let names = list.groups.prefix(10).map(\.name)
    let listed = Check(place, "consumer groups", .passed("\(count(list.groups.count, "group")) visible"))
    guard !names.isEmpty else {
      return [listed, Check(place, "group members and offsets", .skipped("no group is visible"))]
    }
    let descriptions = await inquiry.descriptions(of: names)
    let committed = await inquiry.committed(by: names).sorted { $0.key < $1.key }
    return [
      listed,
      outcome("group members", descriptions.map { ($0.name, $0.error) }, "group", KafkaUsage.groupRight),
      outcome(
        "group offsets",
        committed.map { name, answer in
          if case .failure(let error) = answer.outcome { (name, error) } else { (name, nil) }
        }, "group", KafkaUsage.groupRight),
    ]
  }

  private func accessCheck() async -> Check {
    do throws(PortError) {
      let rules = try await access()
      if rules.unknown.contains(where: { $0.why == KafkaAccess.noneShown }) {
        return Check(place, "access rules", .skipped(KafkaAccess.noneShown))
      }
      return Check(place, "access rules", .passed("\(count(rules.value.count, "rule")) visible"))
    } catch {
      guard error.reason != .unsupported else { return Check(place, "access rules", .skipped(error.message)) }
      return Check(place, "access rules", error, missingRight: KafkaAccess.right)
    }
  }

  /// Passed where all of them answered; else the first that did not, and how many more.
  private func outcome(_ what: String, _ tried: [(name: String, error: KafkaError?)], _ kind: String, _ right: String)
    -> Check
  {
    let failed = tried.filter { $0.error != nil }
    guard let first = failed.first, let error = first.error else {
      return Check(place, what, .passed("\(count(tried.count, kind)) tried"))
    }
    let port = failure(
      error, "\(what) of the \(kind) `\(first.name)`", right.replacing("the \(kind)", with: "`\(first.name)`"))
    let more = failed.count > 1 ? " So it is with \(failed.count) of the \(tried.count) that were tried." : ""
    return Check(
      place, what,
      .failed(
        message: port.message + more, remedy: port.remedy,
        missingRight: error.isDenied ? right.replacing("the \(kind)", with: "the \(kind) `\(first.name)`") : nil))
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
