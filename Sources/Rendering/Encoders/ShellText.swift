/// Text in a shell's command line.
struct ShellText: EncodedText {
  let text: String

  /// One word, whatever is in it.
  static func word(_ value: String) -> ShellText {
    let parts = Visible.line(value).split(separator: "'", omittingEmptySubsequences: false)
    return ShellText(text: "'" + parts.joined(separator: "'\\''") + "'")
  }
}
