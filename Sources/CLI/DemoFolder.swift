internal import FilesAdapter
internal import GitAdapter
internal import Mesh

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The folder in which the demonstration takes place: a bare repository, a clone of it, and a mark that proves whose they
/// are.
struct DemoFolder {
  let path: String

  var origin: String { path + "/origin.git" }
  var clone: String { path + "/mesh" }
  private var mark: String { path + "/.meshgen-demo" }

  init(_ path: String) {
    let absolute = path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
    self.path = URL(filePath: absolute).standardized.path(percentEncoded: false).trimmingEnd("/")
  }

  /// Removes what an earlier demonstration made. Refuses any other folder that is not empty, and one in which a person
  /// went on working.
  func prepare() throws {
    let files = FileManager.default
    var isFolder = false
    if files.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder else {
        throw Refusal(.usage, "\(path) is a file.", remedy: "Name another folder: `meshgen demo DIR`.")
      }
      if files.fileExists(atPath: mark) {
        try refuseToLose()
        for part in [clone, origin] where files.fileExists(atPath: part) { try files.removeItem(atPath: part) }
      } else if try !files.contentsOfDirectory(atPath: path).isEmpty {
        throw Refusal(
          .usage, "\(path) is not empty, and no earlier demonstration made it.",
          remedy: "Name another folder: `meshgen demo DIR`.")
      }
    }
    try files.createDirectory(atPath: path, withIntermediateDirectories: true)
    try FileOutput.write(
      "`meshgen demo` made origin.git and mesh in this folder, and replaces them when it runs again.\n", to: mark)
  }
}

extension DemoFolder {
  private func refuseToLose() throws {
    // Half a demonstration, from one that was stopped, holds nothing of anyone's.
    guard [clone, origin].allSatisfy(FileManager.default.fileExists) else { return }
    let work = try MeshRepository(around: clone).ownWork(besides: origin)
    guard !work.isEmpty else { return }
    let more = work.count > 3 ? " and \(work.count - 3) more" : ""
    throw Refusal(
      .conflict, "\(clone) holds work of yours: \(work.prefix(3).joined(separator: ", "))\(more).",
      remedy: "Name another folder: `meshgen demo DIR`. Or remove \(path) when nothing in it is needed.")
  }
}

extension String {
  fileprivate func trimmingEnd(_ end: Character) -> String {
    count > 1 && last == end ? String(dropLast()) : self
  }
}
