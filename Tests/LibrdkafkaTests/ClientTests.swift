import Librdkafka
import Testing

@Suite struct ClientTests {
  @Test func `a cluster names its brokers`() throws {
    let settings = Settings()
    try settings.set("test.mock.num.brokers", to: "3")
    let client = try Client(settings)
    let metadata = try client.metadata(within: 10_000)
    #expect(metadata.brokers.map(\.id) == [1, 2, 3])
    #expect(metadata.topics == [])
  }

  @Test func `a cluster that nobody answers for is an outage`() throws {
    let settings = Settings()
    try settings.set("bootstrap.servers", to: "127.0.0.1:1")
    try settings.set("log_level", to: "0")
    let client = try Client(settings)
    var outage: Bool?
    do { _ = try client.metadata(within: 300) } catch { outage = error.isOutage }
    #expect(outage == true)
  }

  @Test func `a wrong setting is refused, and its value stays out of the error`() {
    let settings = Settings()
    var refused: KafkaError?
    do { try settings.set("sasl.passwort", to: "hunter2") } catch { refused = error }
    #expect(refused == KafkaError(operation: "set sasl.passwort", code: -2, message: "there is no such property"))
    do { try settings.set("socket.timeout.ms", to: "hunter2") } catch { refused = error }
    #expect(refused == KafkaError(operation: "set socket.timeout.ms", code: -1, message: "the value is not allowed"))
  }

  @Test func `the library says its version`() {
    #expect(Client.libraryVersion.split(separator: ".").count >= 3)
  }
}
