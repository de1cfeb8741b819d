/// A person's files, index and branch while commands write.
import Foundation
import TestRepositories
import Testing

@Suite struct UntouchedTests {
  @Test func `implementing and merging leave files, index and branch as they are`() throws {
    let world = try World(.demo)
    try Data("a change of mine\n".utf8).write(to: URL(fileURLWithPath: world.place + "/meshgen.yaml.mine"))
    let settings = URL(fileURLWithPath: world.place + "/meshgen.yaml")
    try (Data(contentsOf: settings) + Data("# mine\n".utf8)).write(to: settings)
    try Data("staged\n".utf8).write(to: URL(fileURLWithPath: world.place + "/staged.txt"))
    try GitProgram.run("add", "staged.txt", in: world.place)
    let before = try Self.look(at: world)

    for line in [
      "meshgen approve gaming-governance --seen $(seen gaming-governance)",
      "meshgen run --approve-all", "meshgen implement", "meshgen pull merge 2", "meshgen status",
    ] {
      let outcome = try world.run(line)
      #expect(outcome.status == 0, "\(line): \(outcome.errors)")
    }

    #expect(try Self.look(at: world) == before)
  }

  /// Every file with its bytes, the index, HEAD and the branch that is checked out.
  static func look(at world: World) throws -> [String: Data] {
    var seen: [String: Data] = [:]
    let top = URL(fileURLWithPath: world.place)
    for path in try FileManager.default.subpathsOfDirectory(atPath: world.place) {
      let isOurs = !path.hasPrefix(".git/") || [".git/index", ".git/HEAD", ".git/refs/heads/main"].contains(path)
      var isFolder: ObjCBool = false
      let file = top.appending(path: path)
      guard isOurs, FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      seen[path] = try Data(contentsOf: file)
    }
    return seen
  }
}
