import Mesh
import Ports
import Testing

@testable import ConfluentAdapter

struct CloudFaultTests {
  @Test func `connectors that are not found are unknown with that reason`() async throws {
    let (cloud, _) = ScriptedWeb.cloud { url in
      url.contains("/connect/v1") ? .status(404, #"{"error": {"message": "gone"}}"#) : nil
    }
    let reading = try await cloud.connectors()
    #expect(reading.value == [])
    #expect(reading.unknown.map(\.what) == ["connectors"])
    #expect(reading.unknown.first?.why.contains("«gone» (status 404)") == true)
  }

  @Test func `kinds of business metadata that are refused are unknown with that reason`() async throws {
    let (cloud, _) = ScriptedWeb.cloud { url in
      url.contains("/businessmetadatadefs") ? .status(403, #"{"message": "no"}"#) : nil
    }
    let unknown = try await cloud.topics().unknown
    #expect(unknown.map(\.what) == ["business metadata of the topics"])
    #expect(unknown.first?.why.contains("«no» (status 403)") == true)
  }

  @Test(arguments: [(#"{"hello": 1}"#, ["tags of the topics"]), (#"{"types": ["kafka_topic"]}"#, [])])
  func `a catalog that answers something else leaves the tags unknown`(answer: String, unknown: [String]) async throws {
    let (cloud, _) = ScriptedWeb.cloud { $0.contains("/search/basic") ? .json(answer) : nil }
    #expect(try await cloud.topics().unknown.map(\.what) == unknown)
  }

  @Test func `business metadata of a silent catalog is asked for no further`() async throws {
    let found = (0..<300).map { #"{"attributes": {"qualifiedName": "lkc-1:t\#($0)"}}"# }.joined(separator: ",")
    let (cloud, web) = ScriptedWeb.cloud { url in
      if url.contains("/search/basic") { return .json(#"{"entities": [\#(found)]}"#) }
      if url.contains("/businessmetadatadefs") { return .json(#"[{"name": "Ownership"}]"#) }
      return url.hasSuffix("/businessmetadata") ? .silence : nil
    }
    #expect(try await cloud.topics().unknown.map(\.what) == ["business metadata of 300 topics"])
    #expect(web.urls.count { $0.hasSuffix("/businessmetadata") } <= 2 * (4 + 2))
  }

  @Test func `a lag without a value is unknown, and not zero`() async throws {
    let (cloud, _) = ScriptedWeb.cloud { url in
      if url.hasSuffix("/consumer-groups") { return .json(#"{"data": [{"consumer_group_id": "billing"}]}"#) }
      guard url.hasSuffix("/lags") else { return nil }
      return .json(
        #"""
        {"data": [{"topic_name": "orders", "lag": 3}, {"topic_name": "orders", "lag": 4},
          {"topic_name": "refunds", "lag": 5}, {"topic_name": "refunds", "lag": null}]}
        """#)
    }
    #expect(
      try await cloud.usage().consumerGroups.first?.reads == [
        .init(topic: "orders", lag: .measured(7, over: "at the reading")),
        .init(topic: "refunds", lag: .unknown("the lag of some partitions is not told")),
      ])
  }

  @Test func `members and lags of silent groups are asked for no further`() async throws {
    let groups = (0..<300).map { #"{"consumer_group_id": "g\#($0)"}"# }.joined(separator: ",")
    let (cloud, web) = ScriptedWeb.cloud { url in
      if url.hasSuffix("/consumer-groups") { return .json(#"{"data": [\#(groups)]}"#) }
      return url.contains("/consumer-groups/") ? .silence : nil
    }
    let usage = try await cloud.usage()
    #expect(usage.consumerGroups.count == 300)
    #expect(usage.unknown.map(\.what) == ["lag of 300 consumer groups", "members of 300 consumer groups"])
    #expect(web.count("/lags") <= 2 * (4 + 2))
    #expect(web.count("/consumers") <= 2 * (4 + 2))
  }

  @Test func `why the registry is not known is told where it is missed`() async throws {
    let (cloud, _) = ScriptedWeb.cloud { url in
      url.contains("/srcm/") ? .status(403, #"{"errors": [{"detail": "not yours"}]}"#) : nil
    }
    let error = await #expect(throws: PortError.self) { try await cloud.subjects() }
    #expect(error?.reason == .forbidden)
    #expect(error?.message.contains("«not yours» (status 403)") == true)
    let unknown = try await cloud.topics().unknown
    #expect(unknown.map(\.what).sorted() == ["schema registry of env-1", "tags of the topics"])
    #expect(unknown.allSatisfy { $0.why.contains("«not yours»") })
  }

  @Test func `a rule that denies is a finding, and no access`() async throws {
    let (cloud, _) = ScriptedWeb.cloud { url in
      guard url.contains("/acls") else { return nil }
      return .json(
        #"""
        {"data": [{"permission": "DENY", "principal": "User:sa-1", "operation": "READ", "resource_type": "TOPIC",
          "resource_name": "pay.", "pattern_type": "PREFIXED", "host": "*"},
          {"permission": "ALLOW", "principal": "User:sa-1", "operation": "READ", "resource_type": "TOPIC",
          "resource_name": "orders", "pattern_type": "LITERAL", "host": "*"}]}
        """#)
    }
    let reading = try await cloud.access()
    #expect(reading.value.map(\.name) == ["orders"])
    #expect(
      reading.findings == [
        Finding(
          rule: "denying-access-rule", subject: "pay.",
          message: "A rule denies `User:sa-1` READ on the topic `pay.` and all names that begin so from host `*`; "
            + "what is listed as access does not take that off.")
      ])
  }

  @Test func `why the organization is not known is told where it is missed`() async throws {
    let (cloud, _) = ScriptedWeb.cloud { url in
      url.contains("/org/v2/organizations") ? .status(403, #"{"errors": [{"detail": "not yours"}]}"#) : nil
    }
    let unknown = try await cloud.access().unknown
    #expect(unknown.map(\.what) == ["role bindings"])
    #expect(unknown.first?.why.contains("«not yours» (status 403)") == true)
  }
}
