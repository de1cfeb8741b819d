import Foundation
import TestSupport

/// A Python program of the stand-ins that says its ports as JSON, serves, and ends when its standard input does.
final class ScriptedServer: Sendable {
  let ports: [String: Int]
  private let process: Process
  private let input: Pipe

  init(python: String, _ script: String, _ arguments: [String] = []) throws {
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [python, "-B", Repository.root.appending(path: "Tests/StandIns/\(script)").path] + arguments
    input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = Data()
    while !line.contains(UInt8(ascii: "\n")) {
      let piece = output.fileHandleForReading.availableData
      guard !piece.isEmpty else { throw PlatformTools.Unavailable(why: "\(script) ended before it said its ports.") }
      line += piece
    }
    ports = try JSONDecoder().decode([String: Int].self, from: line)
  }

  deinit {
    input.fileHandleForWriting.closeFile()
    process.waitUntilExit()
  }
}
