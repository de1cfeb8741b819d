import Librdkafka

/// Asks questions with a deadline each, again where that may help, many at once but not too many.
struct Inquiry: Sendable {
  let client: any KafkaQuestions
  let pace: KafkaPace
  /// When the reading that is under way has to end; nil where none was begun.
  private var end: ContinuousClock.Instant?

  init(client: any KafkaQuestions, pace: KafkaPace) {
    self.client = client
    self.pace = pace
  }

  /// The same for a reading that begins now.
  ///
  /// - Parameter pause: what it waits between its calls, which is no time of the cluster's.
  func begun(pause: Duration = .zero) -> Inquiry {
    var inquiry = self
    inquiry.end = .now + pace.reading + pause
    return inquiry
  }

  /// Asks until there is an answer that stands. What a connected broker does not answer in time it will not answer the
  /// next time either, so that only the first question, which connects, is asked again then.
  func ask<Answer: Sendable>(
    connecting: Bool = false,
    _ question: @Sendable (any KafkaQuestions, Int32) async throws(KafkaError) -> Answer
  ) async throws(KafkaError) -> Answer {
    let start = ContinuousClock.now
    let end = min(start + pace.limit, self.end ?? start + pace.limit)
    guard start < end else { throw .outOfTime(pace.reading) }
    var attempt = 1
    while true {
      let left = min(pace.call, end - .now)
      do throws(KafkaError) {
        return try await question(client, max(left, .milliseconds(100)).milliseconds)
      } catch {
        let wait = pace.wait(after: attempt)
        let mayHelp = error.isPassing && (connecting || !error.isTimeout)
        guard mayHelp, attempt < pace.attempts, ContinuousClock.now + wait < end else {
          throw error.isOutage && self.end.map { $0 <= .now } == true ? .outOfTime(pace.reading) : error
        }
        do { try await pace.sleep(wait) } catch _ { throw .cancelled(error.operation) }
        attempt += 1
      }
    }
  }

  /// Cuts the items into batches and asks for them side by side; answers come in the order of the items.
  func batches<Item: Sendable, Answer: Sendable>(
    _ items: [Item], of size: Int, _ ask: @escaping @Sendable ([Item]) async -> Answer
  ) async -> [Answer] {
    let batches = stride(from: 0, to: items.count, by: size).map { Array(items[$0..<min($0 + size, items.count)]) }
    return await withTaskGroup(of: (Int, Answer).self) { group in
      var answers: [Answer?] = Array(repeating: nil, count: batches.count)
      var next = 0
      func add() {
        guard next < batches.count else { return }
        let (place, batch) = (next, batches[next])
        group.addTask { (place, await ask(batch)) }
        next += 1
      }
      for _ in 0..<pace.parallel { add() }
      while let (place, answer) = await group.next() {
        answers[place] = answer
        add()
      }
      return answers.compactMap { $0 }
    }
  }

  /// The settings of topics; a topic that is refused, or whose batch failed, has an error.
  func configs(of topics: [String]) async -> [TopicConfig] {
    await batches(topics, of: pace.topicsPerCall) { batch in
      do throws(KafkaError) {
        return try await ask { (client, limit) throws(KafkaError) in try await client.configs(of: batch, within: limit)
        }
      } catch {
        return batch.map { TopicConfig(topic: $0, entries: [], error: error) }
      }
    }.flatMap { $0 }
  }

  /// Offsets, at most one for each partition. A batch that fails as a whole for the sake of one topic is asked for again
  /// in halves, so that one bad topic does not stop the rest.
  func offsets(_ questions: [OffsetQuestion]) async -> [PartitionOffset] {
    await batches(questions, of: pace.partitionsPerCall) { batch in await offsets(of: batch) }.flatMap { $0 }
  }

  private func offsets(of batch: [OffsetQuestion]) async -> [PartitionOffset] {
    do throws(KafkaError) {
      return try await ask { (client, limit) throws(KafkaError) in try await client.offsets(batch, within: limit) }
    } catch {
      let isOfOneTopic = batch.allSatisfy { $0.topic == batch.first?.topic }
      let isOfAll =
        error.isOutage || error.isOutOfTime || error.isCancelled || error.isUnauthenticated || error.isUnsafe
      guard !isOfOneTopic, !isOfAll else {
        return batch.map { PartitionOffset(topic: $0.topic, partition: $0.partition, offset: nil, error: error) }
      }
      let middle = batch.count / 2
      return await offsets(of: Array(batch[..<middle])) + offsets(of: Array(batch[middle...]))
    }
  }

  /// The members of groups; a group that is refused, or whose batch failed, has an error.
  func descriptions(of groups: [String]) async -> [GroupDescription] {
    await batches(groups, of: pace.groupsPerCall) { batch in
      do throws(KafkaError) {
        return try await ask { (client, limit) throws(KafkaError) in
          try await client.descriptions(of: batch, within: limit)
        }
      } catch {
        return batch.map { GroupDescription(name: $0, state: nil, members: [], error: error) }
      }
    }.flatMap { $0 }
  }

  /// What each group has committed, or why that is not known.
  func committed(by groups: [String]) async -> [String: Committed] {
    let answers = await batches(groups, of: 1) { batch in
      do throws(KafkaError) {
        let offsets = try await ask { (client, limit) throws(KafkaError) in
          try await client.committed(by: batch[0], within: limit)
        }
        return (batch[0], Committed(at: .now, outcome: .success(offsets)))
      } catch {
        return (batch[0], Committed(at: .now, outcome: .failure(error)))
      }
    }
    return Dictionary(answers, uniquingKeysWith: { first, _ in first })
  }
}

/// What a group had committed at a moment.
struct Committed: Sendable {
  let at: ContinuousClock.Instant
  let outcome: Result<[PartitionOffset], KafkaError>
}
