internal import Mesh
internal import Subprocess

/// A command of meshgen.yaml that prints a secret.
struct SecretCommand {
  let words: [String]

  func output() async throws -> String {
    // `env` looks the program up by name or by path alike.
    let result = try await Subprocess.run(
      .name("env"), arguments: Arguments(words), output: .string(limit: 1 << 16), error: .discarded)
    guard result.terminationStatus.isSuccess else {
      throw Refusal(
        .configuration, "`\(words.first ?? "")` ended with an error.", remedy: "Run it by hand to see why.")
    }
    return result.standardOutput
  }
}
