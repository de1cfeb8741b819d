import Mesh
import Testing

@Suite struct SecretTests {
  @Test func `a secret shows itself nowhere`() {
    let secret = Secret("hunter2")
    var dumped = ""
    dump(secret, to: &dumped)
    #expect(![dumped, "\(secret)", String(reflecting: secret)].contains { $0.contains("hunter2") })
    #expect(secret.exposed == "hunter2")
  }
}
