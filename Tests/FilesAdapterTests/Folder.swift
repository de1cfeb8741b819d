import Foundation

/// Runs something in a new folder, which is removed afterwards.
func inFolder(_ body: (String) async throws -> Void) async throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "meshgen-\(UUID().uuidString)")
    .resolvingSymlinksInPath().path(percentEncoded: false)
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  do {
    try await body(folder)
  } catch {
    try FileManager.default.removeItem(atPath: folder)
    throw error
  }
  try FileManager.default.removeItem(atPath: folder)
}
