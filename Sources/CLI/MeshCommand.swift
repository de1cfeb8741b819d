internal import ArgumentParser

/// A command: it takes the common options and answers in a session.
protocol MeshCommand: ParsableCommand {
  var options: GlobalOptions { get }
  func answer(in session: Session) async throws -> ExitCode
}
