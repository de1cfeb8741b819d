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

  @Test func `a token service is asked for the token, with the secret of the environment`() throws {
    let world = try World(.folder)
    try Data(#"{"tokens": ["granted-token"], "topics": {"orders": {}}}"#.utf8)
      .write(to: URL(fileURLWithPath: world.place + "/estate.json"))
    let service = """
      import base64, http.server, json
      class Service(http.server.BaseHTTPRequestHandler):
          def do_POST(self):
              body = self.rfile.read(int(self.headers["Content-Length"]))
              login = b"Basic " + base64.b64encode(b"client:hunter2")
              good = self.headers["Authorization"].encode() == login
              good = good and body == b"grant_type=client_credentials&scope=kafka%20read"
              out = json.dumps({"access_token": "granted-token", "expires_in": 3600} if good else {}).encode()
              self.send_response(200 if good else 401)
              self.send_header("Content-Type", "application/json")
              self.send_header("Content-Length", str(len(out)))
              self.end_headers()
              self.wfile.write(out)
          def log_message(self, *words): pass
      server = http.server.HTTPServer(("127.0.0.1", 0), Service)
      print(server.server_port, flush=True)
      server.serve_forever()

      """
    try Data(service.utf8).write(to: URL(fileURLWithPath: world.place + "/service.py"))
    let outcome = try run(
      """
      python3 -B service.py > service.port & SERVICE=$!
      while ! grep -q '[0-9]' service.port; do sleep 0.1; done
      printf "security.protocol=SASL_PLAINTEXT\nsasl.mechanism=OAUTHBEARER\nsasl.oauthbearer.scope=kafka read\nsasl.oauthbearer.token.endpoint.url=http://127.0.0.1:$(cat service.port)/token\n" > c.properties
      MESHGEN_KAFKA_KEY=client MESHGEN_KAFKA_SECRET=hunter2 meshgen doctor --bootstrap-server 127.0.0.1:$PORT --client-properties c.properties
      GOOD=$?
      MESHGEN_KAFKA_KEY=client MESHGEN_KAFKA_SECRET=other-secret meshgen doctor --bootstrap-server 127.0.0.1:$PORT --client-properties c.properties
      BAD=$?
      kill $SERVICE
      [ $GOOD$BAD = 01 ]
      """, in: world)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("1 topic visible"))
    #expect(outcome.output.contains("the token service answered with status 401"))
    for secret in ["hunter2", "other-secret", "granted-token"] {
      #expect(!(outcome.output + outcome.errors).contains(secret))
    }
  }
}
