public import Foundation

/// The Python of the stand-in for a platform, with the published clients that judge it.
public enum PlatformTools {
  public struct Unavailable: Error {
    public let why: String
    public init(why: String) { self.why = why }
  }

  /// Its path, or why there is none.
  public static let python = tool("platform")

  /// The Python of the newest SDK for MCP servers.
  public static let newestPython = tool("mcp")

  /// The Python that starts a real Kafka Connect worker.
  public static let connectPython = tool("connect")

  /// The Python of the stand-in for the APIs of models, with the published clients that judge it.
  public static let modelsPython = tool("models")

  private static func tool(_ name: String) -> Result<String, Unavailable> {
    let made = Process()
    let output = Pipe()
    made.executableURL = URL(fileURLWithPath: "/bin/bash")
    made.arguments = [Repository.root.appending(path: ".ci/tools").path, name]
    made.standardOutput = output
    made.standardError = output
    do {
      try made.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      made.waitUntilExit()
      guard made.terminationStatus == 0 else { return .failure(Unavailable(why: text)) }
      return .success(Repository.root.appending(path: ".tools/\(name)/bin/python").path)
    } catch {
      return .failure(Unavailable(why: "\(error)"))
    }
  }

  /// Never skipped in CI: there the missing tools are the failure.
  public static let isAvailable: Bool = {
    if case .success = python, case .success = newestPython { return true }
    return ProcessInfo.processInfo.environment["CI"] == "true"
  }()

  /// Whether a real worker can be started, in CI as above.
  public static let hasConnectWorker: Bool = {
    if case .success = connectPython { return true }
    return ProcessInfo.processInfo.environment["CI"] == "true"
  }()

  /// Whether the APIs of models can be stood in for, in CI as above.
  public static let hasModels: Bool = {
    if case .success = modelsPython { return true }
    return ProcessInfo.processInfo.environment["CI"] == "true"
  }()

  public static let folder = Repository.root.appending(path: "Tests/StandIns/platform")

  /// What a script prints, given a text to read.
  public static func output(of script: String, _ arguments: [String] = [], reading text: String = "") throws -> Data {
    let program = Process()
    let (input, output) = (Pipe(), Pipe())
    program.executableURL = URL(fileURLWithPath: try python.get())
    program.arguments = ["-B", folder.appending(path: script).path] + arguments
    program.standardInput = input
    program.standardOutput = output
    try program.run()
    let feeding = Thread {
      input.fileHandleForWriting.write(Data(text.utf8))
      input.fileHandleForWriting.closeFile()
    }
    feeding.start()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    program.waitUntilExit()
    guard program.terminationStatus == 0 else { throw Unavailable(why: "\(script) ended with an error.") }
    return said
  }
}
