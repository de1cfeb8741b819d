import Libcurl
import Mesh
import Ports
import Testing

@testable import HostingAdapter

struct GitHubRefusalTests {
  private func refusal(
    _ status: Int, _ body: String, _ headers: HTTPHeaders = [], url: String = "https://api.github.com/repos/a/b"
  ) -> GitHubRefusal {
    GitHubRefusal(HTTPResponse(status: status, headers: headers, body: Array(body.utf8), url: url))
  }

  private func error(_ refusal: GitHubRefusal, token: String = "ghp_hush") throws -> PortError {
    refusal.error(doing: "Asking", in: "a/b", at: try GitHubAddress(nil), token: token, now: 1_000)
  }

  @Test(arguments: [
    #"{"message":"Validation Failed","errors":[{"resource":"PullRequest","code":"custom","message":"A pull request already exists for a:b."}]}"#,
    #"{"message":"Validation Failed","errors":["A pull request already exists for a:b."]}"#,
    #"{"message":"Validation Failed","errors":{"message":"A pull request already exists for a:b.","code":7}}"#,
    #"{"message":"Validation Failed","errors":"A pull request already exists for a:b."}"#,
    #"{"message":"A pull request already exists for a:b."}"#,
    #"{"message":"Validation Failed","errors":[{"code":"already_exists"}]}"#,
  ])
  func `what is invalid is understood in every form that it is said in`(body: String) {
    #expect(refusal(422, body).invalid == .alreadyExists)
  }

  @Test(arguments: ["", "<html></html>", "[]", "null", "{", #"{"message":7,"errors":[1,null,[]]}"#])
  func `an answer that cannot be read is told by its status`(body: String) throws {
    let refusal = refusal(500, body)
    #expect(refusal.invalid == .other)
    #expect(try error(refusal).message == "Asking failed: api.github.com says «status 500».")
  }

  @Test func `what GitHub says is shown on one line, short, and without the token`() throws {
    let long = String(repeating: "x", count: 400)
    let message = try error(refusal(401, #"{"message":"Bad\n ghp_hush \u001b[31m\#(long)"}"#)).message
    #expect(message == "Asking failed: api.github.com says «Bad  ••• [31m\(String(repeating: "x", count: 287))…».")
  }

  @Test(arguments: [401, 403, 404])
  func `a redirect to a stranger explains why the token was missed`(status: Int) throws {
    let error = try error(refusal(status, "{}", url: "https://elsewhere.example/repos/a/b"))
    #expect(error.reason == .refused)
    #expect(error.remedy == "The address leads to another host, which gets no token: check `hosting.url`.")
  }

  @Test(arguments: [(61, "61 seconds"), (3_600, "60 minutes"), (3_601, "61 minutes"), (90_000, "25 hours")])
  func `how long to wait is said in words`(seconds: Int, words: String) throws {
    let error = try error(refusal(429, "{}", [.init("Retry-After", "\(seconds)")]))
    #expect(error.reason == .rateLimited)
    #expect(error.remedy == "Run it again in \(words); nothing is done twice. Another token has its own limit.")
  }
}
