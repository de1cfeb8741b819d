import FilesAdapter
import Mesh
import Testing

@Suite struct SecretsTests {
  @Test func `a cluster's own variable comes first, then the general one, then the command`() async throws {
    let environment = ["MESHGEN_PROD_EU_KAFKA_KEY": "own", "MESHGEN_KAFKA_KEY": "general"]
    let secrets = secrets(environment, command: ["vault", "{variable}"])
    #expect(try await secrets.secret(.kafkaKey, of: "prod-eu")?.exposed == "own")
    #expect(try await secrets.secret(.kafkaKey, of: "dev")?.exposed == "general")
    #expect(try await secrets.secret(.kafkaSecret, of: "dev")?.exposed == "vault MESHGEN_KAFKA_SECRET")
    #expect(try await secrets.secret(.gitHubToken, .gitHubProgramToken)?.exposed == "vault GITHUB_TOKEN")
  }

  @Test func `the first variable that is set counts`() async throws {
    let secrets = secrets(["GH_TOKEN": "b", "GITHUB_TOKEN": ""])
    #expect(try await secrets.secret(.gitHubToken, .gitHubProgramToken)?.exposed == "b")
    #expect(try await secrets.secret(.gitLabToken) == nil)
  }

  @Test func `a file's line break is not part of the secret`() async throws {
    let secrets = secrets(["GITHUB_TOKEN_FILE": "/run/token"])
    #expect(try await secrets.secret(.gitHubToken)?.exposed == "text of /run/token")
  }

  @Test func `a variable and its file at once are refused`() async {
    let secrets = secrets(["GITHUB_TOKEN": "hunter2", "GITHUB_TOKEN_FILE": "/run/token"])
    let refusal = await #expect(throws: Refusal.self) { try await secrets.secret(.gitHubToken) }
    #expect(
      refusal
        == Refusal(
          .configuration, "Both GITHUB_TOKEN and GITHUB_TOKEN_FILE are set.", remedy: "Set one of the two."))
  }

  @Test func `a file that cannot be read and a command that fails are named`() async {
    struct Broken: Error {}
    let secrets = Secrets(
      environment: ["GITHUB_TOKEN_FILE": "/run/none"],
      settings: .init(commands: ["GITLAB_TOKEN": ["vault", "hunter2"]]),
      file: { _ in throw Broken() }, run: { _ in throw Broken() })
    let file = await #expect(throws: Refusal.self) { try await secrets.secret(.gitHubToken) }
    #expect(file?.message == "GITHUB_TOKEN_FILE names /run/none, which cannot be read.")
    let command = await #expect(throws: Refusal.self) { try await secrets.secret(.gitLabToken) }
    #expect(command?.message == "`vault` did not give the secret for GITLAB_TOKEN.")
  }

  @Test func `what a command prints must be one line`() async {
    let secrets = Secrets(
      environment: [:], settings: .init(command: ["vault"]), file: { $0 }, run: { _ in "error\nsee log\n" })
    await #expect(throws: Refusal.self) { try await secrets.secret(.giteaToken) }
  }

  private func secrets(_ environment: [String: String], command: [String] = []) -> Secrets {
    Secrets(
      environment: environment, settings: .init(command: command), file: { "text of \($0)\n" },
      run: { $0.joined(separator: " ") + "\n" })
  }
}
