/// The hidden subcommand alone: one request of libgit2's network work on standard input, its answer on standard output.
import Foundation
import GitAdapter

@main enum TransportChildProgram {
  static func main() throws {
    let request = FileHandle.standardInput.readDataToEndOfFile()
    FileHandle.standardOutput.write(try TransportChild.answer(request))
  }
}
