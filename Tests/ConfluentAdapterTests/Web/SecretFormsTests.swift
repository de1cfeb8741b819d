import Foundation
import Mesh
import Ports
import Testing

@testable import ConfluentAdapter

struct SecretFormsTests {
  @Test func `a login is hidden in every form in which it is sent or repeated`() {
    let key = "KEY?1", secret = "s3>cr~e?t/with space"
    let forms = Credentials.key(Secret(key), Secret(secret)).secrets
    let joined = Data("\(key):\(secret)".utf8).base64EncodedString()
    #expect(joined.hasSuffix("="))
    let bare = String(joined.prefix { $0 != "=" })
    let url = joined.replacing("+", with: "-").replacing("/", with: "_")
    #expect(url != joined)
    for text in [
      key, secret, joined, bare, url, String(url.prefix { $0 != "=" }), WebAPI.encoded(secret),
      "s3%3ecr~e%3ft%2fwith%20space", "s3%3Ecr~e%3Ft%2Fwith+space", WebAPI.encoded(joined),
    ] {
      #expect(forms.hidden(in: "Basic «\(text)».") == "Basic «•••».", "\(text)")
    }
    #expect(SecretForms([Secret("t/1")]).hidden(in: "t/1 t%2F1 t1") == "••• ••• t1")
    #expect(SecretForms([Secret("")]).hidden(in: "nothing") == "nothing")
  }

  @Test func `a message is cut after its secrets are hidden, so that none is left in part`() async {
    let secret = "stand-in-secret-0123456789"
    let words = String(repeating: "x", count: 290) + secret + String(repeating: "y", count: 50)
    let web = ScriptedWeb { _ in .status(403, #"{"message": "\#(words)"}"#) }
    let connect = KafkaConnect(
      urls: [ScriptedWeb.url], credentials: .key(Secret("KEY"), Secret(secret)), topics: nil, time: ScriptedWeb.time,
      client: web, tempo: ScriptedWeb.tempo)
    do throws(PortError) {
      _ = try await connect.connectors()
      Issue.record("An answer was read.")
    } catch {
      #expect(error.message.contains("xxx•••yyyyyyy»"), "\(error.message)")
      #expect(!error.message.contains("stand-in"))
    }
  }
}
