internal import Crypto
internal import Libcurl
internal import Mesh

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A signature of AWS, version 4: who asks what, when, in which region of which service.
struct SignatureV4 {
  let key: AWSKey
  let region: String
  let service: String
  let at: Timestamp

  /// The headers that a POST without a query needs besides `Content-Type`. The path stands as it is sent.
  func headers(path: String, host: String, type: String, body: [UInt8]) -> [HTTPHeaders.Line] {
    var signed = [("content-type", type), ("host", host), ("x-amz-date", time)]
    if let session = key.session { signed.append(("x-amz-security-token", session.exposed)) }
    let names = signed.map(\.0).joined(separator: ";")
    let request = [
      "POST", URIText.encoded(path, keeping: "/"), "",
      signed.map { "\($0.0):\($0.1)\n" }.joined(), names, Self.hexadecimal(SHA256.hash(data: body)),
    ].joined(separator: "\n")
    let scope = "\(day)/\(region)/\(service)/aws4_request"
    let text = [
      "AWS4-HMAC-SHA256", time, scope, Self.hexadecimal(SHA256.hash(data: Array(request.utf8))),
    ].joined(separator: "\n")
    var signing = SymmetricKey(data: Array("AWS4\(key.secret.exposed)".utf8))
    for part in [day, region, service, "aws4_request"] {
      signing = SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: Array(part.utf8), using: signing))
    }
    let signature = Self.hexadecimal(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: signing))
    var lines: [HTTPHeaders.Line] = [
      .init("X-Amz-Date", time),
      .init(
        "Authorization",
        "AWS4-HMAC-SHA256 Credential=\(key.id)/\(scope), SignedHeaders=\(names), Signature=\(signature)",
        isSecret: true),
    ]
    if let session = key.session { lines.append(.init("X-Amz-Security-Token", session.exposed, isSecret: true)) }
    return lines
  }

  /// `20260131T120000Z`
  private var time: String { "\(at)".replacing("-", with: "").replacing(":", with: "") }

  private var day: String { String(time.prefix(8)) }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
