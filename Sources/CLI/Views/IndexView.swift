internal import Agents
internal import Mesh

/// What became of the shared files.
struct IndexView {
  /// Nil before anything was approved.
  let result: Indexer.Result?

  /// The keys that scripts rely on.
  var json: JSON {
    let commit = result?.commit
    let json: JSON = [
      "branch": .text(MeshIndex.branch.rawValue), "commit": JSON(commit?.id.rawValue),
      "changed": .flag(result?.changed ?? false),
      "files": .list(
        (commit?.files ?? []).map { ["path": .text($0.path), "change": .text($0.change.rawValue)] }),
      "pullRequest": result?.pullRequest.map {
        ["number": .whole($0.number), "url": .text($0.url), "state": .text($0.state.rawValue)]
      } ?? .null,
      "notices": JSON(result?.notices ?? []),
    ]
    return result?.patch.map { json.with("patch", .text($0)) } ?? json
  }

  func text(in page: inout Page) {
    guard let result else { return page.line("No solution is approved yet, so there is nothing to index.") }
    guard let commit = result.commit else { return page.line("Every shared file is as it should be.") }
    page.table(
      ["BRANCH", "COMMIT", "FILES", "PULL REQUEST", "CHANGED"],
      [
        [
          Words(commit.branch.rawValue, .bold), Words(String(commit.id.rawValue.prefix(10))),
          Words("\(commit.files.count)"),
          Words(result.pullRequest.map { "#\($0.number) \($0.state.rawValue)" } ?? "-"),
          Words(result.changed ? "yes" : "no", result.changed ? .green : .faint),
        ]
      ], numbers: [2])
  }
}
