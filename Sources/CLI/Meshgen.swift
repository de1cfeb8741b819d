internal import ArgumentParser

/// The program's commands, in the order of the journey.
struct Meshgen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meshgen",
    abstract: "Turns the Kafka topics that nobody owns into data products, as reviewed code.",
    discussion: """
      meshgen reads an estate, proposes data products with evidence, has each proposal questioned on scope, time and \
      cost, asks a person at every checkpoint, and writes what was approved as a pull request.

      Start with `meshgen demo`, which tells the whole story on a built-in estate.

      Exit status: 0 done; 1 failed; 2 wrong usage or configuration; 3 nothing done, because a checkpoint waits for a \
      person.
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(name: "Begin", subcommands: [DemoCommand.self, InitCommand.self, DoctorCommand.self]),
      CommandGroup(
        name: "The journey",
        subcommands: [
          DiscoverCommand.self, ProposeCommand.self, EvaluateCommand.self, DesignCommand.self, ImplementCommand.self,
          RunCommand.self, IndexCommand.self,
        ]),
      CommandGroup(
        name: "Checkpoints",
        subcommands: [
          ApproveCommand.self, RejectCommand.self, DeferCommand.self, ReviseCommand.self, WithdrawCommand.self,
          RefineCommand.self,
        ]),
      CommandGroup(
        name: "Looking",
        subcommands: [
          StatusCommand.self, ListCommand.self, ShowCommand.self, EstateCommand.self, LogCommand.self,
          PullCommand.self, ExplainCommand.self, VerifyCommand.self, TemplatesCommand.self,
        ]),
      CommandGroup(name: "Inside", subcommands: [TransportCommand.self]),
    ])

  static let version = "0.1.0"
}
