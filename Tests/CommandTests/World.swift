/// Where the lines of a picture are typed: a folder of its own, beside an estate snapshot.
import Foundation
import TestRepositories

struct World {
  enum Kind: String {
    /// After the demonstration: `mesh` and its `origin.git`.
    case demo
    /// A repository with one commit and a bare one that it was cloned from.
    case repository
    /// No repository at all.
    case folder
  }

  let folder: TemporaryFolder
  let program: Program
  /// Where the lines are typed.
  let place: String

  init(_ kind: Kind, hasIdentity: Bool = true) throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder("home"), withIntermediateDirectories: true)
    program = Program(home: folder("home"), hasIdentity: hasIdentity)
    let story = try Self.story.get()
    try FileManager.default.copyItem(atPath: story("story/mesh/estate.json"), toPath: folder("estate.json"))
    switch kind {
    case .demo:
      for part in ["mesh", "origin.git"] {
        try FileManager.default.copyItem(atPath: story("story/\(part)"), toPath: folder(part))
      }
      place = folder("mesh")
    case .repository:
      // At one moment, so that the commits that follow have the same names each time.
      let made = try program.run(
        """
        set -e; git init -q mesh; cd mesh; echo hello > README.md; git add README.md
        git -c user.name=Test -c user.email=test@example.org commit -qm first
        cd ..; git clone -q --bare mesh origin.git; cd mesh; git remote add origin ../origin.git; git fetch -q
        """, in: folder.path)
      guard made.status == 0 else { throw Untold(errors: made.errors) }
      place = folder("mesh")
    case .folder:
      try FileManager.default.createDirectory(atPath: folder("empty"), withIntermediateDirectories: true)
      place = folder("empty")
    }
  }

  /// The demonstration, played once for all tests, and what it printed.
  static let story = Result {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder("home"), withIntermediateDirectories: true)
    let outcome = try Program(home: folder("home")).run("meshgen demo story", in: folder.path)
    try folder.write(outcome.output, to: "told.txt")
    guard outcome.status == 0 else { throw Untold(errors: outcome.errors) }
    return folder
  }

  func run(_ line: String) throws -> Program.Outcome { try program.run(line, in: place) }

  /// Without what follows from everything else: the digits of fingerprints and of the names of commits.
  static func withoutDigits(_ text: String) -> String {
    text.replacing(/\b[0-9a-f]{10,64}\b/) { String(repeating: "x", count: $0.output.count) }
  }

  /// The text without the names of this test's folders.
  func withoutPlaces(_ text: String) -> String {
    let programs = (Program.path as NSString).deletingLastPathComponent
    // The places first: the name of a folder may end in digits alone.
    return Self.withoutDigits(
      text.replacing("/private" + folder.path, with: "DIR").replacing(folder.path, with: "DIR")
        .replacing(URL(fileURLWithPath: programs).resolvingSymlinksInPath().path, with: "BIN")
        .replacing(programs, with: "BIN"))
  }

  /// Why the demonstration could not be played.
  struct Untold: Error {
    let errors: String
  }
}
