import Foundation

/// A Python program of the stand-ins that says its ports as JSON, serves, and ends when its standard input does.
public final class ScriptedServer: Sendable {
  public let ports: [String: Int]
  /// The port of a program that says one only.
  public var port: Int { ports["port"] ?? 0 }
  private let process: Process
  private let input: Pipe

  public init(python: String, _ script: String, _ arguments: [String] = []) throws {
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

  deinit { end() }

  /// Waits until it has gone, for whoever removes what it works on.
  public func end() {
    guard process.isRunning else { return }
    input.fileHandleForWriting.closeFile()
    process.waitUntilExit()
  }
}
