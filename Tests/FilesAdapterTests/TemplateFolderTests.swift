import FilesAdapter
import Foundation
import Mesh
import Ports
import Testing

@Suite struct TemplateFolderTests {
  @Test func `templates come sorted by path, and nothing else comes`() async throws {
    try await inFolder { folder in
      try write("b", to: "\(folder)/terraform/topics.tf.mustache")
      try write("a", to: "\(folder)/catalog/product.yaml.mustache")
      try write("", to: "\(folder)/README.md")
      try write("", to: "\(folder)/.hidden/x.mustache")
      #expect(
        try await TemplateFolder(folder).overrides() == [
          Template(
            path: "catalog/product.yaml.mustache", text: "a", file: "\(folder)/catalog/product.yaml.mustache"),
          Template(path: "terraform/topics.tf.mustache", text: "b", file: "\(folder)/terraform/topics.tf.mustache"),
        ])
    }
  }

  @Test func `a folder that is not there overrides nothing`() async throws {
    #expect(try await TemplateFolder("/nowhere/templates").overrides() == [])
  }

  @Test func `a link out of the folder is refused, one inside is followed`() async throws {
    try await inFolder { folder in
      try write("a", to: "\(folder)/a.mustache")
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/b.mustache", withDestinationPath: "a.mustache")
      #expect(try await TemplateFolder(folder).overrides().map(\.path) == ["a.mustache", "b.mustache"])
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/c.mustache", withDestinationPath: "/etc/hostname")
      let error = await #expect(throws: PortError.self) { try await TemplateFolder(folder).overrides() }
      #expect(error?.message == "\(folder)/c.mustache is a link that leads out of \(folder).")
    }
  }

  @Test func `a large template and one that is not text are refused`() async throws {
    try await inFolder { folder in
      let file = "\(folder)/a.mustache"
      try write(String(repeating: "x", count: TemplateFolder.largest + 1), to: file)
      await #expect(throws: PortError.self) { try await TemplateFolder(folder).overrides() }
      try Data([0x61, 0xFF]).write(to: URL(filePath: file))
      let error = await #expect(throws: PortError.self) { try await TemplateFolder(folder).overrides() }
      #expect(error?.message == "\(file) is not UTF-8.")
    }
  }

  private func write(_ text: String, to path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
