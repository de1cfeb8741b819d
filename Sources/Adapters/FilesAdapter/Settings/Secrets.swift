public import Mesh

/// Finds secrets: in the environment, in files that it names, by a command of `meshgen.yaml`.
public struct Secrets: Sendable {
  private let environment: [String: String]
  private let settings: Settings.SecretsPart
  private let file: @Sendable (String) throws -> String
  private let run: @Sendable ([String]) async throws -> String

  /// `file` gives the text of a file, `run` the standard output of a command that ended well.
  public init(
    environment: [String: String], settings: Settings.SecretsPart = Settings.SecretsPart(),
    file: @escaping @Sendable (String) throws -> String = Secrets.text(of:),
    run: @escaping @Sendable ([String]) async throws -> String
  ) {
    self.environment = environment
    self.settings = settings
    self.file = file
    self.run = run
  }

  /// The first variable that is set; nil when none is. A cluster's own variable comes before the general one.
  public func secret(_ variables: SecretVariable..., of cluster: ClusterName? = nil) async throws(Refusal) -> Secret? {
    let own = cluster.map { cluster in variables.map { $0.of(cluster) }.filter { !variables.contains($0) } } ?? []
    for variable in own + variables {
      if let secret = try fromEnvironment(variable) { return secret }
    }
    for variable in own + variables {
      if let secret = try await fromCommand(variable, isOwn: own.contains(variable)) { return secret }
    }
    return nil
  }

  private func fromEnvironment(_ variable: SecretVariable) throws(Refusal) -> Secret? {
    let value = environment[variable.rawValue].flatMap { $0.isEmpty ? nil : $0 }
    let path = environment["\(variable)_FILE"].flatMap { $0.isEmpty ? nil : $0 }
    if value != nil, path != nil {
      throw Refusal(
        .configuration, "Both \(variable) and \(variable)_FILE are set.", remedy: "Set one of the two.")
    }
    if let value { return try secret(in: value, from: variable.rawValue) }
    guard let path else { return nil }
    do {
      return try secret(in: try file(path), from: "The file of \(variable)_FILE")
    } catch let error as Refusal {
      throw error
    } catch {
      throw Refusal(
        .configuration, "\(variable)_FILE names \(path), which cannot be read.",
        remedy: "Check the path and who may read the file.")
    }
  }

  private func fromCommand(_ variable: SecretVariable, isOwn: Bool) async throws(Refusal) -> Secret? {
    let command: [String]
    if let own = settings.commands[variable.rawValue] {
      command = own
    } else {
      // A general command is asked once, by the general name.
      guard !isOwn, !settings.command.isEmpty else { return nil }
      command = settings.command.map { $0.replacing("{variable}", with: variable.rawValue) }
    }
    let output: String
    do {
      output = try await run(command)
    } catch {
      throw Refusal(
        .configuration, "`\(command[0])` did not give the secret for \(variable).",
        remedy: "Run the command of `secrets` in meshgen.yaml by hand, or set \(variable).")
    }
    return try secret(in: output, from: "What `\(command[0])` prints for \(variable)")
  }

  /// Without the line break that files and commands end with.
  private func secret(in text: String, from place: String) throws(Refusal) -> Secret {
    var line = text[...]
    while let last = line.last, last.isNewline { line = line.dropLast() }
    guard line.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(.configuration, "\(place) is empty.", remedy: "Put the secret there, or unset the variable.")
    }
    guard !line.contains(where: \.isNewline) else {
      throw Refusal(.configuration, "\(place) has more than one line.", remedy: "Put the secret alone there.")
    }
    return Secret(String(line))
  }

  /// A small text file.
  public static func text(of path: String) throws -> String {
    String(decoding: try FileInput.bytes(of: path, atMost: 1 << 16), as: UTF8.self)
  }
}
