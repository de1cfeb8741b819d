public import Mesh
public import Ports

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Keeps what models said in a folder, a file a question, so that the same question is not paid for twice.
public struct ReplyFolder: ReplyMemory {
  private let folder: String

  public init(_ folder: String) { self.folder = folder }

  public func reply(to question: Fingerprint) async -> String? {
    let path = path(of: question)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      return String(validating: try FileInput.bytes(of: path, atMost: 1 << 20), as: UTF8.self)
    } catch {
      // What cannot be read is asked again.
      return nil
    }
  }

  public func keep(_ reply: String, to question: Fingerprint) async {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(reply.utf8).write(to: URL(filePath: path(of: question)), options: .atomic)
    } catch {
      // What cannot be kept is asked again; the answer itself is good.
      return
    }
  }

  private func path(of question: Fingerprint) -> String { "\(folder)/\(question)" }
}
