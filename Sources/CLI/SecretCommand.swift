internal import Mesh
internal import Subprocess

/// A command of meshgen.yaml that prints a secret.
struct SecretCommand {
  private static let deadline = Duration.seconds(30)

  let words: [String]

  func output() async throws -> String {
    let result = try await withThrowingTaskGroup(of: (isSuccess: Bool, text: String)?.self) { group in
      group.addTask {
        // `env` looks the program up by name or by path alike.
        let result = try await Subprocess.run(
          .name("env"), arguments: Arguments(words), output: .string(limit: 1 << 16), error: .discarded)
        return (result.terminationStatus.isSuccess, result.standardOutput)
      }
      group.addTask {
        try await Task.sleep(for: Self.deadline)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
    guard let result else {
      throw Refusal(
        .configuration,
        "`\(words.first ?? "")` printed no secret within \(Self.deadline.components.seconds) seconds.",
        remedy: "Run it by hand: it may wait to be unlocked.")
    }
    guard result.isSuccess else {
      throw Refusal(
        .configuration, "`\(words.first ?? "")` ended with an error.", remedy: "Run it by hand to see why.")
    }
    return result.text
  }
}
