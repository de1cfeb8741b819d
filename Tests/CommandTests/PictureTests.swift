/// What the commands print. `MESHGEN_RECORD=1` takes the pictures anew and still fails.
import Foundation
import TestRepositories
import Testing

@Suite struct PictureTests {
  @Test(arguments: Picture.names) func `a command answers as its picture shows`(name: String) throws {
    let picture = try Picture(Picture.folder.appending(path: "\(name).txt"))
    let taken = try picture.taken()
    if ProcessInfo.processInfo.environment["MESHGEN_RECORD"] != nil {
      try Data(taken.utf8).write(to: picture.file)
      Issue.record("Recorded \(name).txt anew; look at what has changed.")
    }
    #expect(taken == picture.text, "\(Self.firstDifference(taken, picture.text))")
  }

  @Test func `the demonstration is told as its picture shows`() throws {
    let told = World.withoutDigits(try String(contentsOfFile: World.story.get()("told.txt"), encoding: .utf8))
    let file = Picture.folder.appending(path: "demo.told")
    if ProcessInfo.processInfo.environment["MESHGEN_RECORD"] != nil {
      try Data(told.utf8).write(to: file)
      Issue.record("Recorded demo.told anew; look at what has changed.")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == told)
  }

  static func firstDifference(_ new: String, _ old: String) -> String {
    let (new, old) = (
      new.split(separator: "\n", omittingEmptySubsequences: false),
      old.split(separator: "\n", omittingEmptySubsequences: false)
    )
    for index in 0..<max(new.count, old.count) where index >= min(new.count, old.count) || new[index] != old[index] {
      return "line \(index + 1) is now: \(index < new.count ? new[index] : "missing")"
    }
    return "the same"
  }
}
