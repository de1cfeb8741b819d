import FilesAdapter
import Foundation
import Mesh
import Ports
import Testing

@Suite struct FileOutputTests {
  @Test func `a file is written and replaced`() async throws {
    try await inFolder { folder in
      try FileOutput.write("one", to: "\(folder)/a.json")
      try FileOutput.write("two", to: "\(folder)/a.json")
      #expect(try contents(of: folder) == ["a.json": "two"])
    }
  }

  @Test func `a folder that is missing is named`() async throws {
    try await inFolder { folder in
      let error = #expect(throws: PortError.self) { try FileOutput.write("one", to: "\(folder)/b/a.json") }
      #expect(error?.message == "\(folder)/b/a.json could not be written: there is no such folder.")
    }
  }

  @Test func `many files are written with their folders`() async throws {
    try await inFolder { folder in
      let files = ["docs/a.md": "a", "terraform/x/b.tf": "b", "c": "c"]
      try FileOutput.write(files, under: folder)
      try FileOutput.write(["c": "new"], under: folder)
      #expect(try contents(of: folder) == ["docs/a.md": "a", "terraform/x/b.tf": "b", "c": "new"])
    }
  }

  @Test(arguments: ["../a", "/etc/a", "a/../../b", "a//b", ""])
  func `a path that leads out is refused and nothing is written`(path: String) async throws {
    try await inFolder { folder in
      #expect(throws: PortError.self) { try FileOutput.write(["fine": "x", path: "y"], under: folder) }
      let written = try contents(of: folder)
      #expect(written.isEmpty)
    }
  }

  @Test func `a link on the way that leads out is refused`() async throws {
    try await inFolder { folder in
      try await inFolder { other in
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/docs", withDestinationPath: other)
        #expect(throws: PortError.self) { try FileOutput.write(["docs/a.md": "a"], under: folder) }
        let written = try contents(of: other)
        #expect(written.isEmpty)
      }
    }
  }

  private func contents(of folder: String) throws -> [String: String] {
    var contents: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      contents[path] = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
    }
    return contents
  }
}
