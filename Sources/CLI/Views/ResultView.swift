internal import Agents
internal import Mesh

/// What became of implemented proposals.
struct ResultView {
  let results: [Implementer.Result]
  let problems: [Problem]
  /// What waits until fewer pull requests are open.
  var held: [ProposalID] = []

  /// The keys that scripts rely on.
  var json: JSON {
    ["results": Self.json(results), "problems": Self.json(problems), "held": JSON(held)]
  }

  static func json(_ problems: [Problem]) -> JSON {
    .list(
      problems.sorted { $0.id < $1.id }.map { problem in
        let report = ErrorReport(problem.error)
        return [
          "id": .text(problem.id.rawValue), "kind": .text(report.kind), "message": .text(report.message),
          "remedy": .text(report.remedy),
        ]
      })
  }

  static func json(_ results: [Implementer.Result]) -> JSON { .list(results.map(json)) }

  private static func json(_ result: Implementer.Result) -> JSON {
    var json: JSON = [
      "id": .text(result.id.rawValue),
      "branch": .text(result.commit.branch.rawValue),
      "commit": .text(result.commit.id.rawValue),
      "changed": .flag(result.changed),
      "files": .list(
        result.commit.files.map { ["path": .text($0.path), "change": .text($0.change.rawValue)] }),
      "pullRequest": pullRequest(result.pullRequest),
      "notices": JSON(result.notices),
    ]
    if let patch = result.patch { json = json.with("patch", .text(patch)) }
    return json
  }

  private static func pullRequest(_ reference: Implementation.PullRequestReference?) -> JSON {
    guard let reference else { return .null }
    return [
      "number": .whole(reference.number), "url": .text(reference.url), "state": .text(reference.state.rawValue),
    ]
  }

  func text(in page: inout Page) {
    defer { Self.text(of: held, in: &page) }
    guard !results.isEmpty else { return }
    page.table(
      ["ID", "BRANCH", "COMMIT", "FILES", "PULL REQUEST", "CHANGED"],
      results.map { result in
        [
          Words(result.id.rawValue, .bold), Words(result.commit.branch.rawValue),
          Words(String(result.commit.id.rawValue.prefix(10))), Words("\(result.commit.files.count)"),
          Words(result.pullRequest.map { "#\($0.number) \($0.state.rawValue)" } ?? "-"),
          Words(result.changed ? "yes" : "no", result.changed ? .green : .faint),
        ]
      }, numbers: [3])
  }

  /// That people have enough to read, and what comes after it.
  static func text(of held: [ProposalID], in page: inout Page) {
    guard !held.isEmpty else { return }
    page.paragraph(
      "\(Quantity.text(held.count, "proposal")) \(held.count == 1 ? "waits" : "wait"), because `limits` allows no more pull "
        + "requests now: \(held.map(\.rawValue).joined(separator: ", ")).", style: .yellow)
  }
}
