public import ArgumentParser
internal import Mesh

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// One run of the program, from the words that were typed to the exit status.
public enum Program {
  /// Parses, runs and leaves. Nothing happens before the parsing, so that `--version` is quick.
  public static func run() async -> Never {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let command: any ParsableCommand
    do {
      command = try Meshgen.parseAsRoot(arguments)
    } catch {
      leave(after: error, arguments)
    }
    guard let command = command as? any MeshCommand else {
      do {
        var command = command
        try command.run()
      } catch {
        leave(after: error, arguments)
      }
      leave(.done)
    }
    let session = Session(command.options)
    do {
      let status = try await command.answer(in: session)
      session.console.finish()
      leave(status)
    } catch {
      let report = ErrorReport(error)
      session.console.report(report)
      leave(report.status)
    }
  }

  /// What the parser throws: a page of help, the version, a completion script, or a mistake in what was typed.
  private static func leave(after error: any Error, _ arguments: [String]) -> Never {
    if Meshgen.exitCode(for: error).isSuccess {
      Console.plain.show(verbatim: Meshgen.fullMessage(for: error))
      leave(.done)
    }
    if asksForJSON(arguments) {
      let report = ErrorReport(
        kind: Refusal.Reason.usage.rawValue, message: Meshgen.message(for: error),
        remedy: "`meshgen --help` lists the commands, `meshgen COMMAND --help` what one takes.", status: .usage)
      Console(format: .json).report(report)
    } else {
      Console.plain.complain(verbatim: Meshgen.fullMessage(for: error))
    }
    leave(.usage)
  }

  /// Even what cannot be parsed is answered in the form that was asked for.
  private static func asksForJSON(_ arguments: [String]) -> Bool {
    arguments.contains("--format=json") || zip(arguments, arguments.dropFirst()).contains { $0 == ("--format", "json") }
  }

  private static func leave(_ status: ExitCode) -> Never { exit(status.rawValue) }
}
