import Mesh

/// Names that came with letters which are no UTF-8, or that Kafka knows no topic by.
enum UnreadableName {
  private static let rule = "unreadable-name"

  /// Whether letters that could not be read were replaced.
  static func isMended(_ name: String) -> Bool { name.unicodeScalars.contains("\u{fffd}") }

  static func topic(_ name: String) -> Finding {
    Finding(
      rule: rule, subject: name,
      message: "`\(name)` is not a name that a Kafka topic can have; it is left out, and the other topics were read.")
  }

  static func subject(_ name: String) -> Finding {
    mended("subject", name, "its schema was read, its own mode was not")
  }

  static func connector(_ name: String) -> Finding { mended("connector", name, "it cannot be asked for by itself") }

  static func group(_ name: String) -> Unknown {
    Unknown(
      "members and lag of the consumer group \(name)", why: "its name is not UTF-8, so that it cannot be asked for")
  }

  private static func mended(_ kind: String, _ name: String, _ what: String) -> Finding {
    Finding(
      rule: rule, subject: name,
      message:
        "The name of the \(kind) `\(name)` is not UTF-8: letters that cannot be read are shown as �, and \(what).")
  }
}
