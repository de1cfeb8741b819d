import Mesh
import Ports
import Testing

@testable import HostingAdapter

struct GitHubAddressTests {
  @Test(arguments: [
    (nil, "https://api.github.com"), ("https://github.com", "https://api.github.com"),
    ("https://api.github.com/", "https://api.github.com"),
    ("https://github.acme.com/api/v3", "https://github.acme.com/api/v3"),
    ("https://github.acme.com/api/v3/", "https://github.acme.com/api/v3"),
    ("https://GitHub.acme.com:8443", "https://github.acme.com:8443/api/v3"),
    ("https://tenant.ghe.com", "https://api.tenant.ghe.com"),
    ("https://api.tenant.ghe.com", "https://api.tenant.ghe.com"),
    ("http://127.0.0.1:8080", "http://127.0.0.1:8080/api/v3"),
  ])
  func `what people write leads to the API`(url: String?, base: String) throws {
    #expect(try GitHubAddress(url).base == base)
  }

  @Test(arguments: [
    "http://github.acme.com/api/v3", "github.acme.com", "https://user:hush@github.acme.com", "https://", "",
    "ftp://github.acme.com", "https://github.acme.com/api/v3?x=1", "https://github.acme.com/\n",
    "http://127.0.0.1.evil.com",
  ])
  func `an address that would betray the token is refused`(url: String) {
    let error = #expect(throws: PortError.self) { try GitHubAddress(url) }
    #expect(error?.reason == .refused)
    #expect(error?.description.contains("hush") == false)
  }

  @Test(arguments: ["acme", "acme/", "/mesh", "acme/data/mesh", "acme/..", "acme/a b", "acme/a?b", "acme/mësh"])
  func `what is no repository name is refused`(repository: String) {
    let error = #expect(throws: PortError.self) {
      try GitHubHosting(repository: repository, url: nil, token: Secret("t"), time: Now())
    }
    #expect(error?.reason == .refused)
  }
}
