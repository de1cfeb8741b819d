internal import ArgumentParser

/// `meshgen pull`: the pull requests of the local hosting.
struct PullCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pull",
    abstract: "Lists, shows, merges and closes the local hosting's pull requests.",
    discussion: """
      With `hosting: {kind: local}` (the default) pull requests are kept in the remote repository under \
      refs/meshgen/pulls, so that the whole journey works with no network.
      """,
    subcommands: [PullListCommand.self, PullShowCommand.self, PullMergeCommand.self, PullCloseCommand.self])
}
