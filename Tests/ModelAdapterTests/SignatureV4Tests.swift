/// Requests to AWS are signed as botocore signs them.
import Libcurl
import Mesh
import Testing

@testable import ModelAdapter

@Suite struct SignatureV4Tests {
  @Test(arguments: [
    (nil, "content-type;host;x-amz-date", "687d76bcd48e64dc071dac35642a6d1dfd1379772b3b21c174a6edeefbc151d3"),
    (
      "a-session", "content-type;host;x-amz-date;x-amz-security-token",
      "6755ac97c98d6299644062e568b61768ec1a469454b15cef4f95027041ff9c06"
    ),
  ])
  func `the signature is the one that botocore 1.44.5 computes`(
    session: String?, names: String, signature: String
  ) throws {
    let key = AWSKey(
      id: "AKIAEXAMPLEEXAMPLE00", secret: Secret("secret/with+signs"), session: session.map { Secret($0) })
    let signer = SignatureV4(
      key: key, region: "eu-central-1", service: "bedrock", at: try #require(Timestamp("2026-01-31T12:00:00Z")))
    let lines = signer.headers(
      path: "/model/\(URIText.encoded("eu.anthropic.claude-opus-5-v1:0"))/invoke",
      host: "bedrock-runtime.eu-central-1.amazonaws.com", type: "application/json", body: Array("{\"a\":\"ä\"}".utf8))
    let scope = "AKIAEXAMPLEEXAMPLE00/20260131/eu-central-1/bedrock/aws4_request"
    #expect(
      lines.first { $0.name == "Authorization" }?.value
        == "AWS4-HMAC-SHA256 Credential=\(scope), SignedHeaders=\(names), Signature=\(signature)")
    #expect(lines.first { $0.name == "X-Amz-Date" }?.value == "20260131T120000Z")
    #expect(lines.first { $0.name == "X-Amz-Security-Token" }?.value == session)
    #expect(
      lines.filter(\.isSecret).map(\.name) == ["Authorization"] + (session == nil ? [] : ["X-Amz-Security-Token"]))
  }
}
