import Libcurl
import Mesh
import Ports
import Testing

@testable import ConfluentAdapter

/// Lists whose pages go round, never end or break off: what was read is kept, and the rest is said to be unknown.
struct PagingTests {
  @Test func `a next page that was read already ends the list`() async throws {
    let (cloud, web) = ScriptedWeb.cloud { url in
      if url.hasSuffix("/consumer-groups?page=2") {
        return Self.page([("consumer_group_id", "b")], next: "\(url.dropLast(7))")
      }
      guard url.hasSuffix("/consumer-groups") else { return nil }
      return Self.page([("consumer_group_id", "a")], next: "/consumer-groups?page=2")
    }
    let usage = try await cloud.usage()
    #expect(usage.consumerGroups.map(\.name) == ["a", "b"])
    #expect(
      usage.unknown == [
        Unknown(
          "consumer groups after the first 2",
          why:
            "Listing the consumer groups was broken off: the Kafka REST interface at scripted.test names a page twice.")
      ])
    #expect(usage.activeConsumers.isUnknown)
    #expect(web.urls.count { $0.contains("/consumer-groups") && !$0.contains("/consumer-groups/") } == 2)
  }

  @Test func `a list that never ends is cut at so many pages`() async throws {
    let (cloud, web) = ScriptedWeb.cloud(tempo: Self.fivePages) { url in
      guard url.contains("/topics"), !url.contains("configs") else { return nil }
      let number = url.split(separator: "=").count > 1 ? Int(url.split(separator: "=")[1]) ?? 0 : 0
      return Self.page([("topic_name", "t\(number)")], next: "/topics?page=\(number + 1)")
    }
    let reading = try await cloud.topics()
    #expect(reading.value.map(\.name) == ["t0", "t1", "t2", "t3", "t4"])
    #expect(reading.unknown.map(\.what) == ["topics after the first 5"])
    #expect(reading.unknown.first?.why.hasSuffix("gives more than 5 pages.") == true)
    #expect(web.urls.count { $0.contains("/topics") && !$0.contains("configs") } == 5)
  }

  @Test func `the same page under another name ends the list`() async throws {
    let (cloud, web) = ScriptedWeb.cloud { url in
      guard url.contains("/topics"), !url.contains("configs") else { return nil }
      return Self.page([("topic_name", "orders")], next: "/topics?token=\(url.count)")
    }
    let reading = try await cloud.topics()
    #expect(reading.value.map(\.name) == ["orders"])
    #expect(reading.unknown.first?.why.hasSuffix("gives the same page again.") == true)
    #expect(web.urls.count { $0.contains("/topics") && !$0.contains("configs") } == 2)
  }

  @Test func `a page that fails leaves those before it`() async throws {
    let (cloud, _) = ScriptedWeb.cloud { url in
      if url.contains("/topics/-/configs?page=2") { return .status(500, "") }
      if url.contains("/topics/-/configs") {
        return Self.page(
          [("topic_name", "a"), ("name", "segment.ms"), ("value", "1")], next: "/topics/-/configs?page=2")
      }
      guard url.hasSuffix("/topics") else { return nil }
      return .json(#"{"data": [{"topic_name": "a"}, {"topic_name": "b"}]}"#)
    }
    let reading = try await cloud.topics()
    // Nothing is claimed of a topic whose settings may stand on the next page.
    #expect(reading.value.map(\.config) == [["segment.ms": "1"], nil])
    #expect(reading.unknown.map(\.what) == ["settings of the topics after the first 1"])
  }

  @Test func `access that is cut says so for each of its lists`() async throws {
    let (cloud, _) = ScriptedWeb.cloud { url in
      if url.contains("/iam/v2/service-accounts") {
        return Self.page([("id", "sa-1"), ("display_name", "pay")], next: url)
      }
      if url.contains("/iam/v2/role-bindings") {
        return Self.page(
          [("principal", "User:sa-1"), ("role_name", "DeveloperRead"), ("crn_pattern", "crn://x/topic=a")], next: url)
      }
      guard url.contains("/acls") else { return nil }
      return Self.page(
        [
          ("permission", "ALLOW"), ("principal", "User:sa-1"), ("operation", "READ"), ("resource_name", "a"),
          ("resource_type", "TOPIC"),
        ], next: url)
    }
    let reading = try await cloud.access()
    #expect(reading.value.map(\.displayName) == ["pay", "pay"])
    #expect(
      reading.unknown.map(\.what).sorted() == [
        "ACLs after the first 1", "names of the service accounts after the first 1", "role bindings after the first 1",
      ])
  }

  @Test func `an environment that may stand on a page that is not read is not said to be missing`() async throws {
    let (cloud, _) = ScriptedWeb.cloud { url in
      url.contains("/org/v2/environments") ? Self.page([("id", "env-1")], next: url) : nil
    }
    let error = await #expect(throws: PortError.self) { try await cloud.cluster() }
    #expect(error?.message.hasSuffix("names a page twice.") == true)
  }

  @Test func `a metric whose pages go round is cut, and no sum is made of it`() async throws {
    let (cloud, web) = ScriptedWeb.cloud { url in
      guard url.contains("/v2/metrics") else { return nil }
      let name = url.contains("page_token=b") ? "b" : "a"
      return .json(
        #"{"data": [{"metric.topic": "\#(name)", "value": 7200}], "meta": {"pagination": {"next_page_token": "b"}}}"#)
    }
    let metrics = try await cloud.metrics()
    #expect(metrics.topics.map(\.topic) == ["a", "b"])
    #expect(metrics.topics.first?.bytesPerSecond == .measured(2, over: "the last hour"))
    #expect(metrics.totalThroughputMbps == .unknown("not all points of it could be read"))
    #expect(
      metrics.unknown.map(\.what) == [
        "metric received_bytes after the first 2 points", "metric received_records after the first 2 points",
        "metric retained_bytes after the first 2 points",
      ])
    #expect(web.count("/v2/metrics") == 6)
  }

  @Test(arguments: [(true, "gives the same page again."), (false, "gives more than 5 pages.")])
  func `a catalog that never ends is cut`(goesRound: Bool, end: String) async throws {
    let (cloud, web) = ScriptedWeb.cloud(tempo: Self.fivePages) { url in
      guard url.contains("/search/basic") else { return nil }
      let offset = goesRound ? 0 : Int(url.split(separator: "=").last ?? "") ?? 0
      let found = (offset..<offset + 500).map { #"{"attributes": {"qualifiedName": "lkc-1:t\#($0)"}}"# }
      return .json(#"{"entities": [\#(found.joined(separator: ","))]}"#)
    }
    let reading = try await cloud.topics()
    #expect(
      reading.unknown.map(\.what) == ["tags of the topics after the first \(goesRound ? 500 : 3000) of the catalog"])
    #expect(reading.unknown.first?.why.hasSuffix(end) == true)
    #expect(web.count("/search/basic") <= 1 + 5)
  }

  @Test func `a registry that gives its first page again and again is asked for the names`() async throws {
    let web = Self.registry(names: .json("[\((0...20).map { "\"s\($0)\"" }.joined(separator: ","))]")) { _ in 0..<20 }
    let reading = try await web.registry().subjects()
    #expect(reading.value.count == 21)
    #expect(reading.unknown == [])
    #expect(web.count("/versions/latest") == 1)
    let blind = Self.registry(names: .status(404, "")) { _ in 0..<20 }
    let cut = try await blind.registry().subjects()
    #expect(cut.value.count == 20)
    #expect(cut.unknown.map(\.what) == ["schemas after the first 20"])
    #expect(cut.unknown.first?.why.hasSuffix("gives the same page again.") == true)
  }

  @Test func `a registry that gives all of its schemas at once needs no names`() async throws {
    let web = Self.registry(names: .status(404, "")) { _ in 0..<700 }
    let reading = try await web.registry().subjects()
    #expect(reading.value.count == 700)
    #expect(reading.unknown.map(\.what) == ["compatibility modes of 200 subjects"])
  }

  @Test func `a registry that lists without end is cut`() async throws {
    let web = Self.registry(names: .status(404, "")) { $0..<$0 + 500 }
    let reading = try await web.registry(tempo: Self.fivePages).subjects()
    #expect(reading.value.count == 3000)
    #expect(
      reading.unknown.map(\.what) == [
        "compatibility modes of 2500 subjects", "schemas after the first 3000 of the list",
      ])
    #expect(web.count("/schemas?") == 6)
  }

  private static let fivePages = WebTempo(connections: 4, mostPages: 5, sleep: { _ in })

  /// A page of one item, which names the next.
  private static func page(_ item: [(String, String)], next: String) -> ScriptedWeb.Answer {
    let fields = item.map { #""\#($0.0)": "\#($0.1)""# }.joined(separator: ", ")
    return .json(#"{"data": [{\#(fields)}], "metadata": {"next": "\#(next)"}}"#)
  }

  /// A registry whose page at an offset holds the subjects of those numbers.
  private static func registry(
    names: ScriptedWeb.Answer, _ page: @escaping @Sendable (Int) -> Range<Int>
  ) -> ScriptedWeb {
    ScriptedWeb { url in
      if url.hasSuffix("/subjects") { return names }
      if url.contains("/config") { return .json(#"{"compatibilityLevel": "FULL"}"#) }
      if url.contains("/versions/latest") {
        return .json(#"{"subject": "\#(url.split(separator: "/")[3])", "version": 1, "schema": "\"string\""}"#)
      }
      let offset = url.split(separator: "&").first { $0.hasPrefix("offset=") }.flatMap { Int($0.dropFirst(7)) } ?? 0
      let entries = page(offset).map { #"{"subject": "s\#($0)", "version": 1, "schema": "\"string\""}"# }
      return .json("[\(entries.joined(separator: ","))]")
    }
  }
}
