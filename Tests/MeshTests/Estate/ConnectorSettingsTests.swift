import Mesh
import Testing

@Suite struct ConnectorSettingsTests {
  @Test func `what is covered, what looks secret and what may be kept are told apart`() {
    let settings = ConnectorSettings(told: [
      "name": "orders-in", "connector.class": "PostgresCdcSourceV2", "key.converter": "avro", "tasks.max": "1",
      "kafka.api.secret": "****************", "connection.host": "db.example.org",
      "connection.password": "hunter2", "azblob.account.key": "abc", "sasl.jaas.config": "x", "api.token": "t",
      "connection.url": "mongodb+srv://me:hunter2@db", "note": "ghp_0123456789abcdefghij",
    ])
    #expect(
      settings.values == [
        "name": "orders-in", "connector.class": "PostgresCdcSourceV2", "key.converter": "avro", "tasks.max": "1",
        "connection.host": "db.example.org",
      ])
    #expect(settings.masked == ["kafka.api.secret"])
    #expect(
      settings.withheld == [
        "api.token", "azblob.account.key", "connection.password", "connection.url", "note", "sasl.jaas.config",
      ])
    #expect(settings.hidden.count == 7)
  }
}
