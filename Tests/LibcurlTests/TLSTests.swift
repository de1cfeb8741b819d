import Foundation
import Testing

@testable import Libcurl

/// Certificates, against the server that comes with OpenSSL.
@Suite(.enabled(if: openssl != nil || isCI, "openssl is not installed"))
struct TLSTests {
  @Test func `only a certificate that is trusted and of that host is accepted`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "meshgen-tls-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let certificate = folder.appending(path: "certificate.pem").path
    let key = folder.appending(path: "key.pem").path
    let made = try start([
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
      "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate,
    ])
    made.waitUntilExit()
    #expect(made.terminationStatus == 0)

    // A port that was free a moment ago.
    let port = LocalServer { _ in }.port
    let server = try start(["s_server", "-www", "-accept", "\(port)", "-cert", certificate, "-key", key, "-quiet"])
    defer { server.terminate() }

    let stranger = try CurlClient(.init(proxies: .none))
    let friend = try CurlClient(.init(proxies: .none, authorities: certificate))
    var first = await kind(stranger, "https://localhost:\(port)/")
    for _ in 0..<100 where first == .couldNotConnect {
      try await Task.sleep(for: .milliseconds(50))
      first = await kind(stranger, "https://localhost:\(port)/")
    }
    #expect(first == .tls)
    #expect(await kind(friend, "https://localhost:\(port)/") == nil)
    #expect(await kind(friend, "https://127.0.0.1:\(port)/") == .tls)
  }

  @Test func `a server without TLS is not spoken to`() async throws {
    let server = LocalServer { connection in
      connection.answer("200 OK")
      _ = connection.read()
    }
    let client = try CurlClient(.init(proxies: .none))
    #expect(await kind(client, "https://127.0.0.1:\(server.port)/") == .tls)
  }

  private func kind(_ client: CurlClient, _ url: String) async -> HTTPError.Kind? {
    do throws(HTTPError) {
      _ = try await client.send(HTTPRequest(.get, url, deadline: .seconds(10)))
      return nil
    } catch {
      return error.kind
    }
  }

  private func start(_ arguments: [String]) throws -> Process {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: try #require(openssl))
    program.arguments = arguments
    program.standardInput = Pipe()
    program.standardOutput = FileHandle.nullDevice
    program.standardError = FileHandle.nullDevice
    try program.run()
    return program
  }
}

private let openssl = ["/usr/bin/openssl", "/opt/homebrew/bin/openssl", "/usr/local/bin/openssl"]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

private let isCI = ProcessInfo.processInfo.environment["CI"] == "true"
