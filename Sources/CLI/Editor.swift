internal import Mesh

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The person's own editor, opened on a file that is gone afterwards.
struct Editor {
  /// As in EDITOR: a program, perhaps with arguments.
  let command: String

  /// What the person changed; nil when nothing.
  func edit(_ page: EditPage) throws -> Edit? {
    let before = try page.yaml()
    let file = FileManager.default.temporaryDirectory.appending(path: "meshgen-\(page.id)-\(getpid()).yaml")
    let path = file.path(percentEncoded: false)
    try Data(before.utf8).write(to: file)
    defer { unlink(path) }
    // The shell splits the command as Git's does; the path is one word.
    let quoted = "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    guard system("\(command) \(quoted)") == 0 else {
      throw Refusal(
        .badInput, "The editor `\(command)` ended with an error.",
        remedy:
          "Nothing was changed. Set EDITOR to one that ends well, or say what changes by options such as `--title`.")
    }
    guard FileManager.default.fileExists(atPath: path) else {
      throw Refusal(
        .badInput, "The editor `\(command)` left no file.",
        remedy: "Save the page where it was opened. Nothing was changed.")
    }
    guard let after = String(validating: try Data(contentsOf: file), as: UTF8.self) else {
      throw Refusal(
        .badInput, "What the editor `\(command)` saved is not UTF-8 text.",
        remedy: "Save it as UTF-8. Nothing was changed.")
    }
    return after == before ? nil : try page.edit(from: after)
  }
}
