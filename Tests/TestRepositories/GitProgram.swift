/// The `git` program, with no configuration but its own.
import Foundation

public enum GitProgram {
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// What the program printed, without the last line break.
  @discardableResult
  public static func run(_ arguments: String..., in folder: String, input: String? = nil) throws -> String {
    try run(arguments, in: folder, input: input)
  }

  @discardableResult
  public static func run(_ arguments: [String], in folder: String, input: String? = nil) throws -> String {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    program.arguments = ["git"] + arguments
    program.currentDirectoryURL = URL(fileURLWithPath: folder)
    var environment = ProcessInfo.processInfo.environment
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    environment["GIT_CONFIG_SYSTEM"] = "/dev/null"
    environment["GIT_AUTHOR_NAME"] = "Test"
    environment["GIT_AUTHOR_EMAIL"] = "test@example.com"
    environment["GIT_COMMITTER_NAME"] = "Test"
    environment["GIT_COMMITTER_EMAIL"] = "test@example.com"
    environment["GIT_TERMINAL_PROMPT"] = "0"
    program.environment = environment
    let output = Pipe()
    let errors = Pipe()
    program.standardOutput = output
    program.standardError = errors
    if let input {
      let pipe = Pipe()
      program.standardInput = pipe
      try program.run()
      pipe.fileHandleForWriting.write(Data(input.utf8))
      try pipe.fileHandleForWriting.close()
    } else {
      program.standardInput = FileHandle.nullDevice
      try program.run()
    }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    program.waitUntilExit()
    guard program.terminationStatus == 0 else {
      throw Failure(description: "git \(arguments.joined(separator: " ")): \(complaint)\(text)")
    }
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// Makes a repository with one commit of one file on `main`.
  public static func repository(at path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try run("init", "--quiet", "--initial-branch=main", in: path)
    try Data("hello\n".utf8).write(to: URL(fileURLWithPath: path + "/README.md"))
    try run("add", "README.md", in: path)
    try run("commit", "--quiet", "-m", "first", in: path)
  }

  /// Everything that `git fsck --strict` complains about; dangling objects are no complaint.
  public static func complaints(about path: String) throws -> String {
    try run("fsck", "--strict", "--no-dangling", "--no-progress", in: path)
  }
}
