/// The built program, run as a person would, with nothing of this machine's settings.
import Foundation
import TestRepositories

struct Program {
  struct Outcome: Equatable {
    var output: String
    var errors: String
    var status: Int32
  }

  /// Built beside the tests.
  static let path: String = {
    let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") }
    return ((bundle ?? CommandLine.arguments[0]) as NSString).deletingLastPathComponent + "/meshgen"
  }()

  /// The folder that stands for the person's home.
  let home: String
  var hasIdentity = true

  /// Runs one line of a shell in a folder; `meshgen` in it is the built program.
  func run(_ line: String, in folder: String) throws -> Outcome {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: "/bin/sh")
    program.arguments = ["-c", line]
    program.currentDirectoryURL = URL(fileURLWithPath: folder)
    program.environment = try environment()
    program.standardInput = FileHandle.nullDevice
    // Into files: a pipe that nobody reads would fill up.
    let output = URL(fileURLWithPath: "\(home)/\(UUID().uuidString)")
    let errors = URL(fileURLWithPath: "\(home)/\(UUID().uuidString)")
    for file in [output, errors] { try Data().write(to: file) }
    program.standardOutput = try FileHandle(forWritingTo: output)
    program.standardError = try FileHandle(forWritingTo: errors)
    try program.run()
    program.waitUntilExit()
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    return Outcome(
      output: try String(contentsOf: output, encoding: .utf8), errors: try String(contentsOf: errors, encoding: .utf8),
      status: program.terminationStatus)
  }

  /// Two words for the lines of pictures: `seen ID` is the fingerprint of what waits, `said ID` that of the last verdict.
  private func words() throws -> String {
    let folder = "\(home)/bin"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (word, script) in [
      ("seen", #"sed -n 's/^    "fingerprint": "\(.*\)",/\1/p'"#),
      ("said", #"sed -n 's/.*"seen": "\(.*\)".*/\1/p' | tail -1"#),
    ] {
      let file = "\(folder)/\(word)"
      try Data("#!/bin/sh\nmeshgen show \"$1\" --format json | \(script)\n".utf8).write(to: URL(fileURLWithPath: file))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    }
    return folder
  }

  private func environment() throws -> [String: String] {
    let config = "\(home)/.gitconfig"
    let identity = hasIdentity ? "[user]\n\tname = Ana Silva\n\temail = ana@example.org\n" : ""
    try Data((identity + "[init]\n\tdefaultBranch = main\n[advice]\n\tdetachedHead = false\n").utf8)
      .write(to: URL(fileURLWithPath: config))
    let folder = (Self.path as NSString).deletingLastPathComponent
    return [
      "PATH": "\(folder):\(try words()):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")",
      "HOME": home,
      "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_TERMINAL_PROMPT": "0",
      "GIT_COMMITTER_DATE": "2026-09-04T07:00:00Z", "GIT_AUTHOR_DATE": "2026-09-04T07:00:00Z",
      "MESHGEN_NOW": "2026-09-04T08:00:00Z", "TERM": "dumb", "LC_ALL": "C.UTF-8",
    ]
  }
}
