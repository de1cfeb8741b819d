/// A folder that is gone when its owner is.
import Foundation

public final class TemporaryFolder: Sendable {
  public let path: String

  public init() throws {
    let name = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("meshgen-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: name, withIntermediateDirectories: true)
    path = name
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public func callAsFunction(_ name: String) -> String { path + "/" + name }

  public func write(_ text: String, to name: String) throws {
    let file = self(name)
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
  }
}
