/// `meshgen discover` and `meshgen doctor` against the stand-in for a broker, without a repository.
import Foundation
import TestRepositories
import Testing

@Suite struct DiscoverKafkaTests {
  /// Lines of a shell between which a broker stands in; `$PORT` is where.
  private func run(_ lines: String, in world: World) throws -> Program.Outcome {
    let server = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../StandIns/kafka/serve.py").standardizedFileURL.path
    return try world.program.run(
      """
      mkfifo hold; python3 -B \(server) estate.json < hold > port.json & exec 3> hold
      while ! grep -q port port.json; do sleep 0.1; done
      PORT=$(grep -o '[0-9][0-9]*' port.json)
      \(lines)
      status=$?
      echo >&3; while ! grep -q writes port.json; do sleep 0.1; done; grep -o '"writes": [0-9]*' port.json >&2
      exec 3>&-; exit $status
      """, in: world.place)
  }

  @Test func `a cluster is read and saved without a repository, and nothing is written to it`() throws {
    let world = try World(.folder)
    let estate = """
      {"sasl": {"me": "hunter2"}, "topics": {"shop.orders": {"partitions": 3, "ends": [5, 6, 7], "grows": 10},
       "shop.customers": {"config": {"cleanup.policy": "compact"}}, "tmp.a": {}},
       "groups": {"billing": {"members": [{"client": "a", "topics": {"shop.orders": [0, 1, 2]}}],
        "committed": {"shop.orders": {"0": 1, "1": 2, "2": 3}}}},
       "errors": {"DescribeAcls": 54}}
      """
    try Data(estate.utf8).write(to: URL(fileURLWithPath: world.place + "/estate.json"))
    let properties = """
      security.protocol=SASL_PLAINTEXT
      sasl.mechanism=PLAIN
      sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="me" password="hunter2";
      """
    try Data(properties.utf8).write(to: URL(fileURLWithPath: world.place + "/client.properties"))
    let outcome = try run(
      """
      printf "clusters: [{name: shop, kafka: {bootstrap: '127.0.0.1:$PORT', sample_seconds: 1, properties_file: client.properties}}]" > c.yaml
      meshgen discover --config c.yaml --exclude 'tmp.*' --save saved.json --verbose && meshgen doctor --config c.yaml
      """, in: world)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.errors.contains("\"writes\": 0"))
    #expect(outcome.output.contains("skipped Kafka at 127.0.0.1"))
    #expect(!(outcome.output + outcome.errors).contains("hunter2"))
    let saved = try String(contentsOfFile: world.place + "/saved.json", encoding: .utf8)
    for word in ["shop.orders", "shop.customers", "\"compact\"", "billing", "no authorizer is configured"] {
      #expect(saved.contains(word), "\(word)")
    }
    #expect(!saved.contains("tmp.a") && !saved.contains("hunter2"))
  }
}
