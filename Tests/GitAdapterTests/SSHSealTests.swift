import Foundation
import Mesh
import Ports
import TestRepositories
import Testing

@testable import GitAdapter

/// OpenSSH's own program makes the keys, and judges.
@Suite struct SSHSealTests {
  private let folder: TemporaryFolder
  private let ana = Person(name: "Ana", email: "ana@example.org")
  private let ben = Person(name: "Ben", email: "ben@example.org")

  init() throws {
    folder = try TemporaryFolder()
    for name in ["ana", "ben"] {
      let program = Process()
      program.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      program.arguments = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", folder(name)]
      try program.run()
      program.waitUntilExit()
      #expect(program.terminationStatus == 0)
    }
  }

  private func key(_ name: String) throws -> String {
    try String(contentsOfFile: folder("\(name).pub"), encoding: .utf8).split(separator: " ").prefix(2)
      .joined(separator: " ")
  }

  private func signers(_ names: String...) throws -> String {
    try names.map { "\($0)@example.org namespaces=\"meshgen\" \(try key($0))\n" }.joined()
  }

  @Test func `a signature holds for its person, its text and its key only`() async throws {
    let seal = SSHSeal(key: folder("ana"), signers: try signers("ana", "ben"))
    let signature = try await seal.signature(of: "yes", by: ana)
    #expect(try await seal.holds(signature, of: "yes", by: ana))
    #expect(try await !seal.holds(signature, of: "no", by: ana))
    #expect(try await !seal.holds(signature, of: "yes", by: ben))
    #expect(try await !seal.holds("", of: "yes", by: ana))
    #expect(try await !seal.holds(signature, of: "yes", by: Person(name: "Ana", email: "")))
    let others = SSHSeal(key: nil, signers: try signers("ben"))
    #expect(try await !others.holds(signature, of: "yes", by: ana))
    let elsewhere = try signers("ana").replacing("meshgen", with: "git")
    #expect(try await !SSHSeal(key: nil, signers: elsewhere).holds(signature, of: "yes", by: ana))
  }

  @Test func `without a key, or with one that is not there, the error says what to do`() async throws {
    let none = await #expect(throws: PortError.self) {
      try await SSHSeal(key: nil, signers: "").signature(of: "yes", by: ana)
    }
    #expect(none?.remedy.contains("git config user.signingkey") == true)
    let lost = await #expect(throws: PortError.self) {
      try await SSHSeal(key: folder("nobody"), signers: "").signature(of: "yes", by: ana)
    }
    #expect(lost?.reason == .unauthorized)
    #expect(lost?.message.contains("did not sign") == true)
  }
}
