/// Another program, run to its end or to a deadline.
internal import Ports
internal import Subprocess

struct ChildProgram: Sendable {
  struct Outcome: Sendable {
    var isSuccess: Bool
    var output: String
    var errors: String
  }

  private static let limit = 4 << 20

  let name: String
  let arguments: [String]
  /// Changes to the inherited environment; nil takes a variable away.
  let environment: [String: String?]
  let deadline: Duration

  func run(input: String, at place: String) async throws(PortError) -> Outcome {
    let outcome: Outcome?
    do {
      outcome = try await withThrowingTaskGroup(of: Outcome?.self) { group in
        group.addTask { try await start(input) }
        group.addTask {
          try await Task.sleep(for: deadline)
          return nil
        }
        defer { group.cancelAll() }
        return try await group.next() ?? nil
      }
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw PortError(
        .unsupported, "The program `\(name)` is not installed.", remedy: "Install it, or change the PATH.", cause: error
      )
    } catch {
      guard !Task.isCancelled else { throw PortError(CancellationError(), at: place) }
      throw PortError(
        .failed, "The program `\(name)` could not be run for \(place).", remedy: "Run it by hand to see why.",
        cause: error)
    }
    guard let outcome else {
      throw PortError(
        .timedOut, "\(place) did not answer within \(deadline.components.seconds) seconds.",
        remedy: "Check the network and the address, then run the command again.")
    }
    return outcome
  }

  private func start(_ input: String) async throws -> Outcome {
    var options = PlatformOptions()
    // Its own session, so that at the deadline the helpers it started end with it, and nobody asks on the terminal.
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(300)),
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(100)),
    ]
    // Paths go through `env`: a library's name for a program is looked up, and a path is none.
    let isPath = name.contains("/")
    let keys = environment.map { (Environment.Key(rawValue: $0.key)!, $0.value) }
    let result = try await Subprocess.run(
      .name(isPath ? "env" : name), arguments: Arguments((isPath ? [name] : []) + arguments),
      environment: .inherit.updating(Dictionary(uniqueKeysWithValues: keys)), platformOptions: options,
      input: .string(input), output: .string(limit: Self.limit), error: .string(limit: Self.limit))
    return Outcome(
      isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput,
      errors: result.standardError)
  }
}
