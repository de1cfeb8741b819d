/// A program run by a test: what it printed, and how it left.
import Foundation

struct Script {
  let status: Int32
  let output: String

  static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Where the Terraform oracle is, and whether a test that needs it may be left out: never where `CI` is set.
  static var shared: URL {
    let named = ProcessInfo.processInfo.environment["MESHGEN_SHARED"]
    return named.map { URL(fileURLWithPath: $0) } ?? top.deletingLastPathComponent().appending(path: "shared")
  }

  static var hasOracle: Bool {
    FileManager.default.fileExists(atPath: shared.appending(path: "terraform-oracle").path)
      || ProcessInfo.processInfo.environment["CI"] == "true"
  }

  /// Runs a program from the top of this repository; both its outputs come back as one text.
  ///
  /// It waits on a thread of its own, since a test that blocks holds up the others.
  @discardableResult
  static func run(
    _ program: String, _ arguments: [String], in folder: URL = top, environment: [String: String] = [:]
  ) async throws -> Script {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result { try wait(for: program, arguments, in: folder, environment: environment) })
      }
    }
  }

  private static func wait(
    for program: String, _ arguments: [String], in folder: URL, environment: [String: String]
  ) throws -> Script {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Script(status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }
}
