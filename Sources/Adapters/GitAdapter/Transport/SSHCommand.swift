/// The ssh command for Git: the user's own, but it asks nobody and accepts no unknown host.
enum SSHCommand {
  private static let options = "-o BatchMode=yes -o StrictHostKeyChecking=yes"

  /// The options come first, as ssh takes the first value it meets.
  static func strict(from command: String?) -> String {
    guard let command, let word = command.split(separator: " ").first else { return "ssh \(options)" }
    let rest = command.drop { $0 == " " }.dropFirst(word.count)
    guard !word.contains("\""), !word.contains("'"), !word.contains("\\") else { return "\(command) \(options)" }
    return "\(word) \(options)\(rest)"
  }
}
