internal import Libgit2
/// Signatures by SSH keys, as Git makes them with `gpg.format ssh`: `ssh-keygen -Y` signs and verifies.
///
/// The formats are those of `ssh-keygen(1)`, ALLOWED SIGNERS, and of OpenSSH's PROTOCOL.sshsig.
public import Mesh
public import Ports

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

public struct SSHSeal: VerdictSeal {
  /// What a signature is for, so that one of a commit is none of a verdict.
  private static let namespace = "meshgen"
  private static let deadline = Duration.seconds(60)

  private let key: String?
  private let signers: String

  /// - Parameter signers: the text that says whose keys are whose, as `ssh-keygen(1)` has it.
  public init(in repository: MeshRepository, signers: String) throws(PortError) {
    self.signers = signers
    key = try repository.signingKey()
  }

  init(key: String?, signers: String) {
    self.key = key
    self.signers = signers
  }

  public func signature(of text: String, by person: Person) async throws(PortError) -> String {
    guard let key, !key.isEmpty else {
      throw PortError(
        .unauthorized, "Verdicts are signed here, and Git knows of no key of \(person.name).",
        remedy: "Name one: `git config gpg.format ssh` and `git config user.signingkey ~/.ssh/id_ed25519.pub`.")
    }
    let folder = try Self.folder()
    defer { Self.remove(folder) }
    let file: String
    if key.hasPrefix("key::") || key.hasPrefix("ssh-") {
      file = folder + "/key.pub"
      try Self.write((key.hasPrefix("key::") ? String(key.dropFirst(5)) : key) + "\n", to: file)
    } else {
      file = key.hasPrefix("~/") ? FileManager.default.homeDirectoryForCurrentUser.path + key.dropFirst(1) : key
    }
    let outcome = try await run(
      ["-Y", "sign", "-n", Self.namespace, "-f", file], on: text, in: folder, at: "signing a verdict")
    guard outcome.isSuccess, outcome.output.contains("BEGIN SSH SIGNATURE") else {
      throw PortError(
        .unauthorized, "`ssh-keygen` did not sign the verdict: \(Self.last(outcome.errors)).",
        remedy: "Add the key of `user.signingkey` to the SSH agent, or name the file of a key without a pass phrase.")
    }
    return outcome.output
  }

  public func holds(_ signature: String, of text: String, by person: Person) async throws(PortError) -> Bool {
    guard !person.email.isEmpty, !person.email.hasPrefix("-") else { return false }
    let folder = try Self.folder()
    defer { Self.remove(folder) }
    let file = folder + "/signature"
    try Self.write(signature, to: file)
    let allowed = folder + "/allowed_signers"
    try Self.write(signers, to: allowed)
    return try await run(
      ["-Y", "verify", "-f", allowed, "-I", person.email, "-n", Self.namespace, "-s", file], on: text, in: folder,
      at: "verifying a verdict"
    ).isSuccess
  }

  /// The text comes from a file: a program that ends before it has read all would break a pipe.
  private func run(
    _ arguments: [String], on text: String, in folder: String, at place: String
  ) async throws(PortError) -> ChildProgram.Outcome {
    let file = folder + "/text"
    try Self.write(text, to: file)
    return try await ChildProgram(
      name: "sh", arguments: ["-c", "exec ssh-keygen \"$@\" <\"$0\"", file] + arguments,
      environment: ["SSH_ASKPASS_REQUIRE": "never"], deadline: Self.deadline
    ).run(input: "", at: place)
  }

  private static func last(_ errors: String) -> String {
    errors.split(separator: "\n").last.map { String($0.prefix(200)) } ?? "it gave no reason"
  }

  private static func folder() throws(PortError) -> String {
    let folder = FileManager.default.temporaryDirectory.path + "/meshgen-seal-\(UUID().uuidString)"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw PortError(
        .forbidden, "The folder \(folder) cannot be made.", remedy: "Check TMPDIR and its permissions.", cause: error)
    }
    return folder
  }

  private static func write(_ text: String, to file: String) throws(PortError) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    } catch {
      throw PortError(
        .forbidden, "The file \(file) cannot be written.", remedy: "Check TMPDIR and its permissions.", cause: error)
    }
  }

  private static func remove(_ folder: String) {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      // It holds signatures and public keys only; the system clears its folder for such files.
    }
  }
}
