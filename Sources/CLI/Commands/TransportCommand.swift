internal import ArgumentParser
internal import GitAdapter

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// `meshgen git-transport`: one piece of network work with libgit2, in a process that its parent may end.
struct TransportCommand: ParsableCommand {
  static let name = "git-transport"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Answers one request of meshgen itself.", shouldDisplay: false)

  mutating func run() throws {
    let request = try Data(contentsOf: URL(filePath: "/dev/stdin"))
    try TransportChild.answer(request).write(to: URL(filePath: "/dev/stdout"))
  }
}
