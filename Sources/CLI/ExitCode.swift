/// What the program ends with.
enum ExitCode: Int32, Sendable {
  case done = 0
  /// The message says what, where and the remedy.
  case failed = 1
  /// Wrong usage or configuration.
  case usage = 2
  /// Nothing done, because a checkpoint waits for a person.
  case waiting = 3
}
