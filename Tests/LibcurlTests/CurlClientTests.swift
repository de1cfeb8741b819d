import Foundation
import Testing

@testable import Libcurl

struct CurlClientTests {
  let client: CurlClient

  init() throws { client = try CurlClient(CurlClient.Settings(proxies: .none)) }

  private func failure(_ request: HTTPRequest) async -> HTTPError? {
    do throws(HTTPError) {
      _ = try await client.send(request)
      return nil
    } catch {
      return error
    }
  }

  @Test func `an answer comes back with its status, headers and body`() async throws {
    let server = LocalServer { connection in
      _ = connection.read()
      connection.answer("404 Not Found", ["X-Kind: a", "x-kind: b"], body: "nothing here")
    }
    let response = try await client.send(HTTPRequest(.get, server.url("/a?b=c")))
    #expect(
      response
        == HTTPResponse(
          status: 404,
          headers: [
            HTTPHeaders.Line("Content-Length", "12"), HTTPHeaders.Line("X-Kind", "a"), HTTPHeaders.Line("x-kind", "b"),
          ], body: Array("nothing here".utf8), url: server.url("/a?b=c")))
    #expect(server.seen.map(\.line) == ["GET /a?b=c HTTP/1.1"])
  }

  @Test(arguments: [HTTPRequest.Method.post, .put, .patch, .delete])
  func `a body is sent with its method and its headers`(method: HTTPRequest.Method) async throws {
    let server = LocalServer { connection in
      _ = connection.read()
      connection.answer("200 OK")
    }
    _ = try await client.send(
      HTTPRequest(
        method, server.url(), headers: [.init("Content-Type", "application/json"), .init("Authorization", "Bearer t")],
        body: Array("{\"a\":1}".utf8)))
    let seen = try #require(server.seen.first)
    #expect(seen.line == "\(method.rawValue) / HTTP/1.1")
    #expect(seen.body == "{\"a\":1}")
    #expect(seen.headers["content-type"] == "application/json")
    #expect(seen.headers["authorization"] == "Bearer t")
    #expect(seen.headers["expect"] == nil)
  }

  @Test func `an answer that takes a while is waited for`() async throws {
    let server = LocalServer { connection in
      _ = connection.read()
      Thread.sleep(forTimeInterval: 0.3)
      connection.answer("200 OK", body: "late")
    }
    #expect(try await client.send(HTTPRequest(.get, server.url())).text == "late")
  }

  @Test func `many requests wait at the same time`() async throws {
    let arrived = Log<Int>()
    // Nobody is answered before all are there.
    let server = LocalServer { connection in
      _ = connection.read()
      arrived.add(connection.number)
      while arrived.entries.count < 20 { Thread.sleep(forTimeInterval: 0.01) }
      connection.answer("200 OK")
    }
    let client = client
    try await withThrowingTaskGroup { group in
      for _ in 0..<20 {
        group.addTask { _ = try await client.send(HTTPRequest(.get, server.url())) }
      }
      try await group.waitForAll()
    }
    #expect(server.seen.count == 20)
  }

  @Test func `a server that never answers is left at the deadline`() async throws {
    let server = LocalServer { connection in
      _ = connection.read()
      _ = connection.read()
    }
    let error = await failure(HTTPRequest(.post, server.url("/slow?token=hush"), deadline: .milliseconds(300)))
    #expect(error?.kind == .timedOut)
    #expect(error?.detail == "no answer within 0.3 seconds")
    #expect(error?.mayHaveArrived == true)
    #expect(error?.place == server.url("/slow"))
    #expect(error?.description.contains("hush") == false)
  }

  @Test func `a cancelled task stops waiting at once`() async throws {
    let server = LocalServer { connection in
      _ = connection.read()
      _ = connection.read()
    }
    let client = client
    let task = Task { () -> HTTPError? in
      do throws(HTTPError) {
        _ = try await client.send(HTTPRequest(.get, server.url(), deadline: .seconds(60)))
        return nil
      } catch {
        return error
      }
    }
    while server.seen.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    let start = ContinuousClock.now
    task.cancel()
    #expect(await task.value?.kind == .cancelled)
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test func `a task cancelled before it asks never waits`() async {
    let server = LocalServer { connection in
      _ = connection.read()
      _ = connection.read()
    }
    let client = client
    let task = Task { () -> HTTPError? in
      while !Task.isCancelled { await Task.yield() }
      do throws(HTTPError) {
        _ = try await client.send(HTTPRequest(.get, server.url(), deadline: .seconds(60)))
        return nil
      } catch {
        return error
      }
    }
    task.cancel()
    #expect(await task.value?.kind == .cancelled)
  }

  @Test func `a body that is cut off is an error`() async {
    let server = LocalServer { connection in
      _ = connection.read()
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this")
    }
    let error = await failure(HTTPRequest(.get, server.url()))
    #expect(error?.kind == .cutOff)
    #expect(error?.mayHaveArrived == true)
  }

  @Test func `a connection that closes without an answer is an error`() async {
    let server = LocalServer { connection in _ = connection.read() }
    let error = await failure(HTTPRequest(.post, server.url(), body: []))
    #expect(error?.kind == .cutOff)
    #expect(error?.mayHaveArrived == true)
  }

  @Test func `a POST is not sent again on its own when a connection used before dies`() async throws {
    let server = LocalServer { connection in
      while let request = connection.read() {
        if request.line.hasPrefix("POST") { return }
        connection.answer("200 OK")
      }
    }
    _ = try await client.send(HTTPRequest(.get, server.url()))
    let error = await failure(HTTPRequest(.post, server.url(), body: Array("{}".utf8)))
    #expect(error?.kind == .cutOff)
    #expect(server.seen.map(\.line) == ["GET / HTTP/1.1", "POST / HTTP/1.1"])
  }

  @Test func `an answer larger than allowed is refused`() async {
    let server = LocalServer { connection in
      _ = connection.read()
      connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
      let chunk = "10000\r\n" + String(repeating: "x", count: 0x10000) + "\r\n"
      for _ in 0..<64 { connection.write(chunk) }
    }
    let error = await failure(HTTPRequest(.get, server.url(), largestAnswer: 1 << 20))
    #expect(error?.kind == .tooLarge)
  }

  @Test func `a gzip answer is unpacked, and its unpacked size counts`() async throws {
    // `printf hello | gzip -n`
    let packed: [UInt8] = [
      0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 7, 0, 0x86, 0xa6, 0x10, 0x36, 5, 0, 0, 0,
    ]
    let server = LocalServer { connection in
      while connection.read() != nil {
        connection.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(packed.count)\r\n\r\n")
        connection.write(packed)
      }
    }
    #expect(try await client.send(HTTPRequest(.get, server.url())).text == "hello")
    #expect(server.seen.first?.headers["accept-encoding"]?.contains("gzip") == true)
    #expect(await failure(HTTPRequest(.get, server.url(), largestAnswer: 4))?.kind == .tooLarge)
  }

  @Test func `a server that is not there is an error that says so`() async {
    let port = LocalServer { _ in }.port
    let error = await failure(HTTPRequest(.post, "http://127.0.0.1:\(port)/", deadline: .seconds(5)))
    #expect(error?.kind == .couldNotConnect)
    #expect(error?.mayHaveArrived == false)
  }

  @Test func `an answer that is not HTTP is an error`() async {
    let server = LocalServer { connection in
      _ = connection.read()
      connection.write("SSH-2.0-server\r\n")
    }
    #expect(await failure(HTTPRequest(.get, server.url()))?.kind == .badAnswer)
  }

  @Test(arguments: [301, 302, 307, 308])
  func `a redirect keeps method, body and, on the same host, secrets`(status: Int) async throws {
    let server = LocalServer { connection in
      while let request = connection.read() {
        if request.line.contains(" /new ") {
          connection.answer("200 OK", body: "found")
        } else {
          connection.answer("\(status) Moved", ["Location: /new"])
        }
      }
    }
    let response = try await client.send(
      HTTPRequest(
        .patch, server.url("/old"), headers: [.init("Authorization", "Bearer t"), .init("X-A", "1")],
        body: Array("body".utf8)))
    #expect(response.text == "found")
    #expect(response.url == server.url("/new"))
    #expect(server.seen.map(\.line) == ["PATCH /old HTTP/1.1", "PATCH /new HTTP/1.1"])
    #expect(server.seen.map(\.body) == ["body", "body"])
    #expect(server.seen.map { $0.headers["authorization"] } == ["Bearer t", "Bearer t"])
  }

  @Test(arguments: ["127.0.0.1", "localhost"])
  func `a redirect to another host or port takes no secrets along`(host: String) async throws {
    let target = LocalServer { connection in
      _ = connection.read()
      connection.answer("200 OK")
    }
    let location = target.url("/there", host: host)
    let server = LocalServer { connection in
      _ = connection.read()
      connection.answer("307 Moved", ["Location: \(location)"])
    }
    _ = try await client.send(
      HTTPRequest(
        .post, server.url(),
        headers: [.init("Authorization", "Bearer t"), .init("X-Secret", "s", isSecret: true), .init("X-A", "1")],
        body: Array("body".utf8)))
    let seen = try #require(target.seen.first)
    #expect(seen.line == "POST /there HTTP/1.1")
    #expect(seen.body == "body")
    #expect(seen.headers["x-a"] == "1")
    #expect(seen.headers["authorization"] == nil)
    #expect(seen.headers["x-secret"] == nil)
  }

  @Test func `a redirect that never ends is an error`() async {
    let server = LocalServer { connection in
      while connection.read() != nil { connection.answer("302 Found", ["Location: /again"]) }
    }
    #expect(await failure(HTTPRequest(.get, server.url(), mostRedirects: 3))?.kind == .tooManyRedirects)
    #expect(server.seen.count == 4)
  }

  @Test func `a redirect to another kind of address is refused`() async {
    let server = LocalServer { connection in
      _ = connection.read()
      connection.answer("302 Found", ["Location: file:///etc/passwd"])
    }
    #expect(await failure(HTTPRequest(.get, server.url()))?.kind == .badAddress)
  }

  @Test(arguments: ["nonsense", "ftp://host/", "http://user:hush@host/", "http://host:99999/", ""])
  func `an address that cannot be used is refused, and no password shown`(address: String) async {
    let error = await failure(HTTPRequest(.get, address))
    #expect(error?.kind == .badAddress || address == "nonsense" && error?.kind == .unknownHost)
    #expect(error?.description.contains("hush") == false)
  }

  @Test(arguments: ["a\r\nX-Injected: 1", "a\0b", "a\n"])
  func `a header with a line break is refused, and its value not shown`(value: String) async {
    let error = await failure(
      HTTPRequest(.get, "http://127.0.0.1:1/", headers: [.init("Authorization", "hush" + value)]))
    #expect(error?.kind == .badRequest)
    #expect(error?.description.contains("hush") == false)
  }

  @Test func `a request shows its secrets to nobody`() {
    let request = HTTPRequest(.get, "http://host/", headers: [.init("Authorization", "Bearer hush")])
    var dumped = ""
    dump(request, to: &dumped)
    #expect(!"\(request)".contains("hush") && !String(reflecting: request).contains("hush") && !dumped.contains("hush"))
  }
}
