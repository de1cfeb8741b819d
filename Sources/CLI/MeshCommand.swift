internal import ArgumentParser

/// A command: it takes the common options and answers in a session.
protocol MeshCommand: ParsableCommand {
  var options: GlobalOptions { get }
  /// The forms in which it can answer.
  static var formats: [GlobalOptions.Format] { get }
  func answer(in session: Session) async throws -> ExitCode
}

extension MeshCommand {
  static var formats: [GlobalOptions.Format] { [.text, .json] }
}
