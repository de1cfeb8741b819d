import Mesh
import Testing

/// What part of an estate is unknown, by the words of those who could not read it.
@Suite struct EstateGapsTests {
  private func gaps(_ entries: String...) -> EstateGaps {
    var deployment = Deployment(
      cluster: Cluster(name: "p", environment: "prod"),
      topics: [Topic(name: "orders"), Topic(name: "items"), Topic(name: "trials")], schemas: [], connectors: [])
    deployment.otherClusters = [Cluster(name: "d", environment: "dev")]
    deployment.topics[2].cluster = "d"
    deployment.unknown = entries.map { Unknown($0, why: "it broke off") }
    return EstateGaps(
      Estate(
        number: 1, takenAt: Timestamp(seconds: 0), deployment: deployment, usage: Usage(consumerGroups: []),
        metrics: Metrics(topics: [])))
  }

  private func open(_ reaches: (TopicName) -> Bool) -> [TopicName] { ["orders", "items", "trials"].filter(reaches) }

  @Test(
    arguments: [
      ("schemas", ["orders", "items", "trials"]),
      ("schemas after the first 20 of the list", ["orders", "items", "trials"]),
      ("schemas of 27 further subjects", ["orders", "items", "trials"]),
      ("schemas of the cluster p", ["orders", "items"]),
      ("schema of the subject orders-value", ["orders"]), ("schema of the subject items-com.acme.Item", ["items"]),
      ("schema of the subject com.acme.Item", ["orders", "items", "trials"]), ("compatibility modes of 3 subjects", []),
      ("consumer groups", []),
    ] as [(String, [TopicName])])
  func `which topics may have schemas that were not read`(_ what: String, _ topics: [TopicName]) {
    let gaps = gaps(what)
    #expect(open { gaps.mayHaveMoreSchemas($0) } == topics)
    #expect(gaps.mayHaveMoreSchemas == !topics.isEmpty)
  }

  @Test(
    arguments: [
      ("consumer groups", ["orders", "items", "trials"], true), ("consumer groups of the cluster d", ["trials"], true),
      ("consumer groups after the first 9", ["orders", "items", "trials"], true),
      ("lag of the consumer groups", ["orders", "items", "trials"], false),
      ("topics of the groups a and b", ["orders", "items", "trials"], false),
      ("group a on topic items", ["items"], false),
      ("members of 2 consumer groups", [], false), ("schemas", [], false), ("topics of the connector c", [], false),
    ] as [(String, [TopicName], Bool)])
  func `which topics may be read by others`(_ what: String, _ topics: [TopicName], _ isOfList: Bool) {
    let gaps = gaps(what)
    #expect(open { gaps.mayHaveMoreReaders($0) } == topics)
    #expect(gaps.mayHaveMoreGroups == isOfList)
  }

  @Test func `what was not read of a part holds for its clusters, and of one item for that item`() {
    let gaps = gaps(
      "owners of the cluster d", "tags of the topics after the first 50", "schema of the subject orders-value",
      "owner of items")
    #expect(gaps.isUnknown(.owners, on: "d"))
    #expect(!gaps.isUnknown(.owners, on: "p"))
    // Where it is not known on which cluster a topic is, it may be on any.
    #expect(gaps.isUnknown(.owners, on: nil))
    #expect(gaps.isUnknown(.tags, on: "p"))
    #expect(!gaps.isUnknown(.schemas, on: "p"))
    #expect(gaps.subjects == ["orders-value"])
    #expect(gaps.topicsWithoutOwner == ["items"])
    #expect(self.gaps("schemas of the cluster p").isUnknown(.schemas, on: "p"))
    #expect(gaps.ofGroups(on: "p") == [])
  }
}
