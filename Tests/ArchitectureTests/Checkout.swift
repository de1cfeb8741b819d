/// The files of this repository, as the tests read them.
import Foundation

enum Checkout {
  static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every Swift file below a folder, sorted by path.
  static func swiftFiles(below folder: String) throws -> [SourceFile] {
    try paths(below: folder).filter { $0.hasSuffix(".swift") }.map { try SourceFile(path: $0, text: text(of: $0)) }
  }

  /// The path of every file below a folder, relative to the top and sorted; none where the folder is not there.
  static func paths(below folder: String) throws -> [String] {
    let root = top.appending(path: folder)
    guard FileManager.default.fileExists(atPath: root.path) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).map { "\(folder)/\($0)" }
      .filter { path in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: top.appending(path: path).path, isDirectory: &isFolder)
          && !isFolder.boolValue
      }
      .sorted()
  }

  static func text(of path: String) throws -> String {
    try String(contentsOf: top.appending(path: path), encoding: .utf8)
  }

  /// Every file that is committed or about to be, by `git ls-files`.
  static func trackedPaths() throws -> [String] {
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "-C", top.path, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    let output = Pipe()
    git.standardOutput = output
    try git.run()
    let listed = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    guard git.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return String(decoding: listed, as: UTF8.self).split(separator: "\0").map(String.init).sorted()
  }
}
