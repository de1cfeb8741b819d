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
    var request = ""
    while let line = readLine(strippingNewline: false) { request += line }
    let answer = try TransportChild.answer(Data(request.utf8))
    Console.plain.show(verbatim: String(decoding: answer, as: UTF8.self))
  }
}
