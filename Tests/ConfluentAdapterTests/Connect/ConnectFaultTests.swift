import Mesh
import Ports
import Testing

@testable import ConfluentAdapter

struct ConnectFaultTests {
  @Test func `topics that are refused are unknown with that reason, and not said to be unused`() async throws {
    let web = ScriptedWeb { url in
      url.hasSuffix("/topics")
        ? .status(403, #"{"message": "no"}"#) : .json(#"{"out": {"info": {"config": {"connector.class": "S"}}}}"#)
    }
    let reading = try await web.connect(topics: []).connectors()
    #expect(
      reading.unknown == [
        Unknown("status of the connector out", why: "Kafka Connect did not say it"),
        Unknown(
          "topics of the connector out",
          why:
            "Reading the topics of the connector `out` failed: the Kafka Connect at scripted.test says «no» (status 403)."
        ),
      ])
  }

  @Test(arguments: [
    (ScriptedWeb.Answer.status(404, ""), "its settings name none, and Kafka Connect does not tell what it has used"),
    (ScriptedWeb.Answer.json(#"{"out": {"topics": []}}"#), "its settings name none, and it has used none yet"),
    (
      ScriptedWeb.Answer.json(#"{"hello": 1}"#),
      "Reading the topics of the connector `out` failed: the Kafka Connect at scripted.test answered with something "
        + "else than topics."
    ),
  ])
  func `why a connector has no topics is told as it is`(answer: ScriptedWeb.Answer, why: String) async throws {
    let web = ScriptedWeb { url in
      url.hasSuffix("/topics") ? answer : .json(#"{"out": {"info": {"config": {}}, "status": {}}}"#)
    }
    let unknown = try await web.connect(topics: []).connectors().unknown
    #expect(unknown.first { $0.what == "topics of the connector out" }?.why == why)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a pattern that cannot be matched leaves the topics unknown, and one that is dear ends`() async throws {
    let web = ScriptedWeb { url in
      url.hasSuffix("/topics")
        ? .status(404, "")
        : .json(
          #"""
          {"dear": {"info": {"type": "sink", "config": {"topics.regex": "(([a-zA-Z0-9._-])+)+!"}}},
           "odd": {"info": {"type": "sink", "config": {"topics.regex": "(?=a).*"}}}}
          """#)
    }
    let reading = try await web.connect(topics: (0..<68).map { TopicName("some.rather.long.name.of.a.topic-\($0)") })
      .connectors()
    #expect(reading.value.map(\.topics) == [[], []])
    #expect(
      reading.unknown.first { $0.what == "topics of the connector odd" }?.why
        == "its `topics.regex` has a bracket with `?`, which is not read here")
  }

  @Test func `after two silent answers of a kind the rest is not asked for, and unknown`() async throws {
    let names = (0..<200).map { #""c\#($0)""# }.joined(separator: ",")
    let web = ScriptedWeb { url in
      url.contains("?expand")
        ? .json("[\(names)]")
        : url.hasSuffix("/status") || url.hasSuffix("/topics") ? .silence : .json(#"{"config": {}}"#)
    }
    let reading = try await web.connect(topics: []).connectors()
    #expect(reading.value.count == 200)
    // Each is asked for twice, four at a time, and one more is on its way when the second falls silent.
    #expect(web.count("/status") <= 2 * (4 + 2), "\(web.count("/status"))")
    #expect(web.count("/topics") <= 2 * (4 + 2), "\(web.count("/topics"))")
    #expect(reading.unknown.count == 400)
    #expect(reading.unknown.allSatisfy { $0.why.contains("did not answer in time") })
  }
}
