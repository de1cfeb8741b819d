import Librdkafka
import Testing

@Suite struct ConnectionTests {
  @Test func `tasks share a connection`() async throws {
    let settings = Settings()
    try settings.set("test.mock.num.brokers", to: "2")
    let connection = try Connection(settings)
    async let first = connection.metadata(within: 10_000)
    async let second = connection.clusterId(within: 10_000)
    #expect(try await first.brokers.map(\.id) == [1, 2])
    #expect(try await second?.isEmpty == false)
  }

  @Test func `a token that cannot be had ends every question`() async throws {
    let settings = Settings()
    try settings.set("bootstrap.servers", to: "127.0.0.1:1")
    try settings.set("security.protocol", to: "SASL_PLAINTEXT")
    try settings.set("sasl.mechanisms", to: "OAUTHBEARER")
    let connection = try Connection(settings) { .failure(.init("the token service said no")) }
    let error = await #expect(throws: KafkaError.self) { try await connection.metadata(within: 10_000) }
    #expect(error?.isUnauthenticated == true)
    #expect(error?.message.hasSuffix("the token service said no") == true)
  }

  @Test func `the library says what it was built with`() {
    #expect(Settings.features.contains("ssl"))
  }
}
