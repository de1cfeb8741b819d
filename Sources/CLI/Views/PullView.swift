internal import Mesh

/// A pull request as people and scripts see it.
struct PullView {
  let pull: PullRequest

  init(_ pull: PullRequest) { self.pull = pull }

  var json: JSON {
    [
      "number": .whole(pull.number), "url": .text(pull.url), "state": .text(pull.state.rawValue),
      "title": .text(pull.title), "head": .text(pull.head.rawValue), "base": .text(pull.base.rawValue),
      "commit": JSON(pull.commit), "draft": .flag(pull.draft), "labels": JSON(pull.labels),
    ]
  }

  var state: Words {
    switch pull.state {
    case .open: Words("open", .yellow)
    case .merged: Words("merged", .green)
    case .closed: Words("closed", .red)
    }
  }

  func text(in page: inout Page) {
    page.line("\("#\(pull.number)", .bold) \(pull.title, .bold)  \(state)")
    page.line("\(pull.head) into \(pull.base)\(pull.commit.map { " at \($0.rawValue.prefix(10))" } ?? "")")
    page.blank()
    for line in pull.body.split(separator: "\n", omittingEmptySubsequences: false) { page.line(Words(String(line))) }
  }
}
