import Mesh
import Testing

@Suite struct FingerprintTests {
  @Test func `a fingerprint is the SHA-256 of canonical JSON`() throws {
    // printf '{"a":"1","b":"2"}' | sha256sum
    #expect(
      try Fingerprint(of: ["b": "2", "a": "1"]).rawValue
        == "21f76dfbfe6dfe21f762080ef484112cf2952974cef30741fd1931e1c6d92112")
  }

  @Test func `eight digits or more of the beginning name it`() {
    let fingerprint = Fingerprint(text: "")
    #expect(fingerprint.rawValue.hasPrefix("e3b0c44298fc"))
    #expect(fingerprint.answers(to: "e3b0c442"))
    #expect(fingerprint.answers(to: "E3B0C44298FC"))
    #expect(!fingerprint.answers(to: "e3b0c44"))
    #expect(!fingerprint.answers(to: "b0c44298"))
  }
}
