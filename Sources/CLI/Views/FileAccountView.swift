internal import Mesh

/// What the provenance alone says of a generated file.
struct FileAccountView {
  private let account: FileAccount
  private let location: String
  private let line: Int?

  init(_ account: FileAccount, location: String, line: Int?) {
    self.account = account
    self.location = location
    self.line = line
  }

  // MARK: for scripts

  var json: JSON {
    [
      "file": .text(account.path), "where": .text(location), "template": JSON(account.template),
      "sound": account.isSound.map { .flag($0) } ?? .null,
      "solutions": .list(account.solutions.map(SharedExplanationView.json)),
      "evidence": JSON(account.evidence),
      "lines": .list(
        account.lines.enumerated().filter { line == nil || $0.offset == line! - 1 }.map {
          ["line": .whole($0.offset + 1), "text": .text($0.element), "source": .null]
        }),
    ]
  }

  // MARK: for people

  func page(_ page: inout Page) {
    page.line(
      Words(account.path + (line.map { ":\($0)" } ?? ""), .bold) + Words(" (\(location))", .faint))
    if let line { page.line(Words("    " + account.lines[line - 1])) }
    page.blank()
    page.entry(
      "From",
      account.template.map { "templates/\($0); which line of it, only the ledger can tell" }
        ?? "the record itself, without a template", column: 10)
    page.entry("Bytes", bytes, column: 10)
    LineOriginView.show(account.evidence, in: &page)
    SharedExplanationView.show(account.solutions, in: &page)
  }

  private var bytes: String {
    switch account.isSound {
    case true?: "as they were generated"
    case false?: "no longer as they were generated: somebody has edited the file"
    case nil: "not checked: no provenance holds its own fingerprint"
    }
  }
}
