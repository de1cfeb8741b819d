import Mesh
import Testing

@testable import Reasoning

@Suite struct ConnectorRepairTests {
  @Test(arguments: [
    ("failed with SaslAuthenticationException", "refused login"),
    ("failed with TopicAuthorizationException", "right that its account lacks"),
    ("failed with RecordTooLargeException", "record over a limit"),
    ("failed with SerializationException", "records that it cannot read"),
    ("failed with UnknownTopicOrPartitionException", "a thing that is not there"),
    ("failed with UnknownHostException", "out of reach"),
    ("failed with OutOfMemoryError", "lack of room"),
    ("failed with ConnectException; its whole trace is in Kafka Connect.", "Read the trace"),
  ])
  func `what the platform says leads to what to do`(said: String, words: String) {
    let step = ConnectorRepair.step(after: ["The connector `pg` \(said)"], on: "pg")
    #expect(step.contains(words) && step.hasSuffix(", then restart it."))
  }

  @Test func `a name says nothing of why it failed, and neither does silence`() {
    let step = ConnectorRepair.step(after: ["The connector `password-resets` failed."], on: "password-resets")
    #expect(step.hasPrefix("Read the trace"))
    #expect(ConnectorRepair.step(after: [], on: "pg") == step)
  }
}
