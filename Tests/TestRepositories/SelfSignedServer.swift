/// An https server on a loopback port whose certificate nobody vouches for.
import Foundation

public final class SelfSignedServer {
  public let port: Int
  private let program: Process

  /// Needs `openssl`, which makes the certificate and serves.
  public init(in folder: TemporaryFolder) throws {
    let certificate = folder("certificate.pem")
    let key = folder("key.pem")
    try Self.run([
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-keyout", key, "-out",
      certificate,
    ])
    port = Int.random(in: 20_000...40_000)
    program = Process()
    program.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    program.arguments = [
      "openssl", "s_server", "-quiet", "-accept", "\(port)", "-cert", certificate, "-key", key, "-www",
    ]
    program.standardInput = FileHandle.nullDevice
    program.standardOutput = FileHandle.nullDevice
    program.standardError = FileHandle.nullDevice
    try program.run()
    Thread.sleep(forTimeInterval: 0.5)
  }

  // A child may have been born with the polite signal blocked.
  deinit { kill(program.processIdentifier, SIGKILL) }

  private static func run(_ arguments: [String]) throws {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    program.arguments = ["openssl"] + arguments
    program.standardOutput = FileHandle.nullDevice
    program.standardError = FileHandle.nullDevice
    try program.run()
    program.waitUntilExit()
    guard program.terminationStatus == 0 else { throw GitProgram.Failure(description: "openssl could not make a key") }
  }
}
