public import Ports

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes files so that a reader sees the old text or the new one, never half of it.
public enum FileOutput {
  /// Writes one file, by way of a file beside it.
  public static func write(_ text: String, to path: String) throws(PortError) {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw trouble(with: path, error)
    }
  }

  /// Writes files below a folder, by their paths; makes the folders that are missing. First all of them are written
  /// beside their places, so that a full disk leaves nothing behind.
  public static func write(_ files: [String: String], under folder: String) throws(PortError) {
    for path in files.keys.sorted() where !isInside(path) {
      throw PortError(.refused, "`\(path)` would lie outside of \(folder).", remedy: "Check the file's path.")
    }
    let draft = "\(folder)/.meshgen-\(UUID().uuidString)"
    do {
      try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: true)
      for (index, path) in files.keys.sorted().enumerated() {
        try Data((files[path] ?? "").utf8).write(to: URL(filePath: "\(draft)/\(index)"))
      }
      for (index, path) in files.keys.sorted().enumerated() {
        let target = "\(folder)/\(path)"
        try FileManager.default.createDirectory(atPath: parent(of: target), withIntermediateDirectories: true)
        try checkInside(target, folder: folder)
        guard rename("\(draft)/\(index)", target) == 0 else {
          throw PortError(
            .failed, "\(target) could not be written.", remedy: "Check whether a folder of that name stands there.")
        }
      }
      try FileManager.default.removeItem(atPath: draft)
    } catch {
      let trouble = error as? PortError ?? trouble(with: folder, error)
      do {
        if FileManager.default.fileExists(atPath: draft) { try FileManager.default.removeItem(atPath: draft) }
      } catch {
        throw PortError(
          trouble.reason, trouble.message, remedy: "\(trouble.remedy) Then remove \(draft).", cause: trouble)
      }
      throw trouble
    }
  }

  private static func isInside(_ path: String) -> Bool {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    return !names.contains { $0.isEmpty || $0 == "." || $0 == ".." || $0.contains("\0") }
  }

  /// Refuses a folder on the way that is a link to somewhere else.
  private static func checkInside(_ target: String, folder: String) throws(PortError) {
    let home = URL(filePath: folder).resolvingSymlinksInPath().path(percentEncoded: false)
    let place = URL(filePath: parent(of: target)).resolvingSymlinksInPath().path(percentEncoded: false)
    let start = home.hasSuffix("/") ? home : home + "/"
    guard (place + "/").hasPrefix(start) else {
      throw PortError(
        .refused, "\(parent(of: target)) is a link that leads out of \(folder).", remedy: "Remove the link.")
    }
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func trouble(with path: String, _ error: any Error) -> PortError {
    switch (error as? CocoaError)?.code {
    case .fileNoSuchFile?, .fileReadNoSuchFile?:
      PortError(
        .notFound, "\(path) could not be written: there is no such folder.", remedy: "Make the folder first.",
        cause: error)
    case .fileWriteNoPermission?:
      PortError(
        .forbidden, "\(path) may not be written.", remedy: "Give yourself the right to write there.", cause: error)
    case .fileWriteOutOfSpace?:
      PortError(.failed, "\(path) could not be written: the disk is full.", remedy: "Make room.", cause: error)
    case .fileWriteVolumeReadOnly?:
      PortError(.forbidden, "\(path) lies on a read-only disk.", remedy: "Choose another place.", cause: error)
    default:
      PortError(.failed, "\(path) could not be written.", remedy: "Check the path and the disk.", cause: error)
    }
  }
}
