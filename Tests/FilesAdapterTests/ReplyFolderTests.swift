/// What models said is kept in files that only their owner reads.
import FilesAdapter
import Foundation
import Mesh
import Testing

@Suite struct ReplyFolderTests {
  @Test func `a reply is found again by its question, and no other`() async throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "replies-\(UUID())")
    defer { do { try FileManager.default.removeItem(at: place) } catch { Issue.record(error) } }
    let folder = ReplyFolder(place.path)
    let question = Fingerprint(text: "What is it?")
    #expect(await folder.reply(to: question) == nil)
    await folder.keep("{\"ä\": 1}", to: question)
    #expect(await folder.reply(to: question) == "{\"ä\": 1}")
    #expect(await folder.reply(to: Fingerprint(text: "And this?")) == nil)
    let rights = try FileManager.default.attributesOfItem(atPath: place.path)[.posixPermissions] as? Int
    #expect(rights == 0o700)
  }

  @Test func `what cannot be read or kept is as if it were not there`() async throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "replies-\(UUID())")
    try Data("a file".utf8).write(to: place)
    defer { do { try FileManager.default.removeItem(at: place) } catch { Issue.record(error) } }
    let folder = ReplyFolder(place.path)
    await folder.keep("x", to: Fingerprint(text: "a"))
    #expect(await folder.reply(to: Fingerprint(text: "a")) == nil)
  }
}
