internal import ArgumentParser
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
    let arguments: [String]
    do { arguments = try TypedWords.read(TypedWords.given) } catch {
      let report = ErrorReport(error)
      Console(format: asksForJSON(CommandLine.arguments) ? .json : .text, wantsColours: false).report(report)
      leave(report.status)
    }
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
      try check(command)
      let status = try await command.answer(in: session)
      session.console.finish()
      leave(status)
    } catch {
      let report = ErrorReport(error)
      session.console.report(report)
      leave(report.status)
    }
  }

  private static func check(_ command: any MeshCommand) throws(Refusal) {
    let formats = type(of: command).formats
    guard !formats.contains(command.options.format) else { return }
    throw Refusal(
      .usage, "This command does not write \(command.options.format.rawValue).",
      remedy: "Use `--format \(formats.map(\.rawValue).joined(separator: "` or `--format "))`.")
  }

  /// What the parser throws: a page of help, the version, a completion script, or a mistake in what was typed.
  private static func leave(after error: any Error, _ arguments: [String]) -> Never {
    if Meshgen.exitCode(for: error).isSuccess {
      Console.plain.show(verbatim: Meshgen.fullMessage(for: error))
      leave(.done)
    }
    let wantsColours = !arguments.contains("--no-color") && Environment().wantsColours
    Console(format: asksForJSON(arguments) ? .json : .text, wantsColours: wantsColours)
      .report(mistake(Meshgen.message(for: error), in: arguments))
    leave(.usage)
  }

  /// What is wrong with what was typed, and where its help is.
  private static func mistake(_ message: String, in arguments: [String]) -> ErrorReport {
    var command: any ParsableCommand.Type = Meshgen.self
    var path = "meshgen"
    for word in arguments {
      let inner = command.configuration.subcommands
      if let next = inner.first(where: { $0.configuration.commandName == word }) {
        command = next
        path += " \(word)"
        continue
      }
      guard !inner.isEmpty, !word.hasPrefix("-") else { break }
      let names = inner.map { $0.configuration }.filter(\.shouldDisplay).compactMap(\.commandName)
      let near = Nearest.word(to: word, among: names).map { " Did you mean `\($0)`?" } ?? ""
      return report("There is no command `\(path) \(word)`.\(near)", path)
    }
    return report(message, path)
  }

  private static func report(_ message: String, _ path: String) -> ErrorReport {
    ErrorReport(
      kind: Refusal.Reason.usage.rawValue, message: message.hasSuffix("'") ? "\(message)." : message,
      remedy: "`\(path) --help` says what it takes.", status: .usage)
  }

  /// Even what cannot be parsed is answered in the form that was asked for.
  private static func asksForJSON(_ arguments: [String]) -> Bool {
    arguments.contains("--format=json") || zip(arguments, arguments.dropFirst()).contains { $0 == ("--format", "json") }
  }

  private static func leave(_ status: ExitCode) -> Never { exit(status.rawValue) }
}
