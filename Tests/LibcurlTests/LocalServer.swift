import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A server on a loopback port that does with each connection what a test says.
final class LocalServer: Sendable {
  /// A request as it arrived.
  struct Request: Hashable, Sendable {
    let line: String
    let headers: [String: String]
    let body: String
  }

  /// One accepted connection; read and written on a thread of its own.
  struct Connection: Sendable {
    let socket: Int32
    let number: Int
    let seen: @Sendable (Request) -> Void

    /// The next request, or nothing when the other side went away.
    func read() -> Request? {
      var bytes: [UInt8] = []
      while true {
        let text = String(decoding: bytes, as: UTF8.self)
        if let end = text.range(of: "\r\n\r\n") {
          let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
          var headers: [String: String] = [:]
          for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
              in: .whitespaces)
          }
          let body = text[end.upperBound...]
          if body.utf8.count >= Int(headers["content-length"] ?? "0") ?? 0 {
            let request = Request(line: lines[0], headers: headers, body: String(body))
            seen(request)
            return request
          }
        }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else { return nil }
        bytes += buffer[..<count]
      }
    }

    func write(_ bytes: [UInt8]) {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { sendQuietly(socket, $0.baseAddress, $0.count) }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }

    func write(_ text: String) { write(Array(text.utf8)) }

    /// A whole answer, after which the connection stays open.
    func answer(_ status: String, _ headers: [String] = [], body: String = "") {
      write(
        ((["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + headers).joined(separator: "\r\n"))
          + "\r\n\r\n" + body)
    }
  }

  let port: Int
  private let listener: Int32
  private let requests = Log<Request>()

  /// What arrived so far.
  var seen: [Request] { requests.entries }

  init(_ answer: @escaping @Sendable (Connection) -> Void) {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
      signal(SIGPIPE, SIG_IGN)
    #endif
    let listener = socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        precondition(bind(listener, pointer, length) == 0 && listen(listener, 64) == 0)
        getsockname(listener, pointer, &length)
      }
    }
    self.listener = listener
    port = Int(UInt16(bigEndian: address.sin_port))
    let thread = Thread { [requests] in
      var number = 0
      while true {
        let socket = accept(listener, nil, nil)
        guard socket >= 0 else { return }
        number += 1
        let connection = Connection(socket: socket, number: number) { request in
          requests.add(request)
        }
        let talk = Thread {
          answer(connection)
          close(socket)
        }
        talk.start()
      }
    }
    thread.start()
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  func url(_ path: String = "/", host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }
}

private func sendQuietly(_ socket: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    send(socket, bytes, count, Int32(MSG_NOSIGNAL))
  #else
    send(socket, bytes, count, 0)
  #endif
}
