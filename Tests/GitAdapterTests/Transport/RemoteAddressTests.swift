import Mesh
import Testing

@testable import GitAdapter

@Suite struct RemoteAddressTests {
  @Test(arguments: [
    ("/srv/mesh.git", RemoteAddress.path("/srv/mesh.git")),
    ("../mesh.git", .path("/home/ana/mesh/../mesh.git")),
    ("file:///srv/a%20b.git", .path("/srv/a b.git")),
    ("file://localhost/srv/mesh.git", .path("/srv/mesh.git")),
    ("https://github.com/acme/mesh.git", .web(scheme: "https", host: "github.com")),
    ("https://ana:pw@git.acme.com:8443/mesh.git", .web(scheme: "https", host: "git.acme.com:8443")),
    ("git@github.com:acme/mesh.git", .ssh(user: "git")),
    ("github.com:acme/mesh.git", .ssh(user: nil)),
    ("ssh://git@host:22/mesh.git", .ssh(user: "git")),
    ("git://host/mesh.git", .other),
  ])
  func `an address says where a remote is`(text: String, expected: RemoteAddress) {
    #expect(RemoteAddress(text, relativeTo: "/home/ana/mesh") == expected)
  }

  @Test func `a token is shown to its own host only, and never in the open`() {
    let network = NetworkAccess(tokens: [.init(host: "github.com", secret: Secret("s3cret"))])
    func user(_ address: String) -> String? { network.token(for: RemoteAddress(address, relativeTo: "/"))?.user }
    #expect(user("https://github.com/acme/mesh") == "x-access-token")
    #expect(user("http://github.com/acme/mesh") == nil)
    #expect(user("https://github.com.evil.org/acme/mesh") == nil)
    #expect(user("https://evil.org/github.com") == nil)
    #expect(user("git@github.com:acme/mesh") == nil)
  }

  @Test func `the ssh command asks nobody and trusts no unknown host`() {
    let options = "-o BatchMode=yes -o StrictHostKeyChecking=yes"
    #expect(SSHCommand.strict(from: nil) == "ssh \(options)")
    #expect(
      SSHCommand.strict(from: "ssh -i key -o StrictHostKeyChecking=no")
        == "ssh \(options) -i key -o StrictHostKeyChecking=no")
    #expect(SSHCommand.strict(from: "'/odd path/ssh' -v") == "'/odd path/ssh' -v \(options)")
  }

  @Test func `base 64 has its padding`() {
    #expect(
      ["", "f", "fo", "foo", "foob"].map { BasicAuthorization.encoded($0) } == ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="])
  }
}
