/// Real Git servers on a loopback port: `git http-backend` behind a check of a token, and OpenSSH's own.
import Foundation

public final class GitServer {
  public let port: Int
  private let program: Process
  private let input: Pipe?

  /// Serves the repositories of a folder over http. With `hanging` it takes every request and never answers.
  public init(serving folder: String, token: String, hanging: Bool = false, in place: TemporaryFolder) throws {
    try place.write(Self.script, to: "server.py")
    input = nil
    program = Process()
    program.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    program.arguments = ["python3", place("server.py"), folder, token, hanging ? "hang" : "answer"]
    let output = Pipe()
    program.standardOutput = output
    program.standardError = FileHandle.nullDevice
    try program.run()
    var line = Data()
    while !line.contains(10) {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { throw GitProgram.Failure(description: "The http server did not start.") }
      line.append(more)
    }
    port = Int(String(decoding: line.prefix { $0 != 10 }, as: UTF8.self)) ?? 0
  }

  /// Serves over ssh, to the owner of one key.
  public init(sshIn place: TemporaryFolder) throws {
    for name in ["host", "user"] {
      try Self.run("/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", place(name)])
    }
    try? FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
    port = Int.random(in: 20_000...40_000)
    try FileManager.default.copyItem(atPath: place("user.pub"), toPath: place("authorized"))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place("authorized"))
    try place.write(
      """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(place("host"))
      AuthorizedKeysFile \(place("authorized"))
      PidFile none
      StrictModes no
      UsePAM no
      PasswordAuthentication no

      """, to: "sshd_config")
    let key = try String(contentsOfFile: place("host.pub"), encoding: .utf8).split(separator: " ").prefix(2)
    try place.write("[127.0.0.1]:\(port) \(key.joined(separator: " "))\n", to: "known_hosts")
    // Not as a direct child: it closes what Foundation watches its children by. It ends with the shell's input.
    program = Process()
    program.executableURL = URL(fileURLWithPath: "/bin/sh")
    program.arguments = ["-c", "/usr/sbin/sshd -D -e -f \"$0\" & cat >/dev/null; kill $!", place("sshd_config")]
    input = Pipe()
    program.standardInput = input
    program.standardOutput = FileHandle.nullDevice
    program.standardError = FileHandle.nullDevice
    try program.run()
    Thread.sleep(forTimeInterval: 0.5)
  }

  deinit {
    if let input {
      try? input.fileHandleForWriting.close()
      program.waitUntilExit()
    } else {
      // A child may have been born with the polite signal blocked.
      kill(program.processIdentifier, SIGKILL)
    }
  }

  private static func run(_ path: String, _ arguments: [String]) throws {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: path)
    program.arguments = arguments
    try program.run()
    program.waitUntilExit()
    guard program.terminationStatus == 0 else { throw GitProgram.Failure(description: "\(path) failed.") }
  }

  private static let script = #"""
    import base64, os, subprocess, sys, time
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    FOLDER, TOKEN, MANNER = sys.argv[1:4]

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        def log_message(self, *arguments): pass
        def body(self):
            if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
                return self.rfile.read(int(self.headers.get("Content-Length", 0)))
            pieces = []
            while size := int(self.rfile.readline().split(b";")[0], 16):
                pieces.append(self.rfile.read(size)); self.rfile.readline()
            self.rfile.readline()
            return b"".join(pieces)
        def answer(self, status, headers, content):
            self.send_response(status)
            for key, value in headers.items(): self.send_header(key, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)
        def do_GET(self):
            body = self.body()
            if MANNER == "hang": time.sleep(60)
            kind, _, text = self.headers.get("Authorization", "").partition(" ")
            known = kind.lower() == "basic" and base64.b64decode(text).decode().partition(":")[2] == TOKEN
            if not known: return self.answer(401, {"WWW-Authenticate": 'Basic realm="git"'}, b"")
            path, _, query = self.path.partition("?")
            run = subprocess.run(["git", "http-backend"], input=body, capture_output=True, env={
                "PATH": os.environ["PATH"], "GIT_PROJECT_ROOT": FOLDER, "GIT_HTTP_EXPORT_ALL": "1", "PATH_INFO": path,
                "QUERY_STRING": query, "REQUEST_METHOD": self.command, "REMOTE_USER": "x", "REMOTE_ADDR": "127.0.0.1",
                "CONTENT_TYPE": self.headers.get("Content-Type", ""), "CONTENT_LENGTH": str(len(body)),
                "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
                "GIT_PROTOCOL": self.headers.get("Git-Protocol", "")})
            head, _, content = run.stdout.partition(b"\r\n\r\n")
            status, headers = 200, {}
            for line in head.decode().split("\r\n"):
                key, _, value = line.partition(": ")
                if key.lower() == "status": status = int(value.split()[0])
                elif key: headers[key] = value
            self.answer(status, headers, content)
        do_POST = do_GET

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()

    """#
}
