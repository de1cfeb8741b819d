public import Foundation

/// The built program, run as a user runs it.
public enum MeshgenProgram {
  public struct Outcome: Sendable {
    public var status: Int32
    public var output: String
    public var errors: String
  }

  /// Beside the tests, so that it is the one that was built with them.
  public static let path: String = {
    let tests =
      ProcessInfo.processInfo.arguments.first { $0.hasSuffix(".xctest") }
      ?? Bundle.main.executableURL?.path ?? ""
    var folder = URL(filePath: tests)
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      let program = folder.appending(path: "meshgen").path
      if FileManager.default.isExecutableFile(atPath: program) { return program }
    }
    return Repository.root.appending(path: ".build/debug/meshgen").path
  }()

  /// Starts it without waiting; what it prints is dropped.
  public static func start(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> Process {
    let program = process(arguments, in: folder, environment: environment)
    program.standardOutput = FileHandle.nullDevice
    program.standardError = FileHandle.nullDevice
    try program.run()
    return program
  }

  public static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> Outcome {
    let program = process(arguments, in: folder, environment: environment)
    let output = Pipe()
    let scratch = FileManager.default.temporaryDirectory.appending(path: "meshgen-errors-\(UUID().uuidString)")
    try Data().write(to: scratch)
    defer { try? FileManager.default.removeItem(at: scratch) }
    program.standardOutput = output
    program.standardError = try FileHandle(forWritingTo: scratch)
    try program.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    program.waitUntilExit()
    return Outcome(
      status: program.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: try String(contentsOf: scratch, encoding: .utf8))
  }

  private static func process(_ arguments: [String], in folder: String, environment: [String: String]) -> Process {
    let program = Process()
    program.executableURL = URL(filePath: path)
    program.arguments = arguments
    program.currentDirectoryURL = URL(filePath: folder)
    // Only what a program needs, so that the machine's own settings and secrets play no part.
    let inherited = ProcessInfo.processInfo.environment
    var clean = ["HOME": NSTemporaryDirectory(), "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1"]
    clean["PATH"] = inherited["PATH"]
    clean["TMPDIR"] = inherited["TMPDIR"]
    program.environment = clean.merging(environment) { _, given in given }
    program.standardInput = FileHandle.nullDevice
    return program
  }
}
