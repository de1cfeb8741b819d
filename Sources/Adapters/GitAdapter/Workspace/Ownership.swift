/// Whether a commit is meshgen's own: its committer is meshgen, and a trailer names the proposal or the index.
internal import Libgit2
internal import Mesh

struct Ownership: Sendable {
  let committer: Person
  /// The trailers of which every commit of meshgen carries one.
  let trailers: Set<String>

  func covers(_ commit: CommitObject) -> Bool {
    commit.committer.email == committer.email
      && !Self.trailers(of: commit.message).isDisjoint(with: trailers.map { $0.lowercased() })
  }

  /// The keys of the last paragraph, in lower case.
  private static func trailers(of message: String) -> Set<String> {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.lastIndex { !$0.isEmpty } ?? 0
    let last = lines.prefix(end + 1).reversed().prefix { !$0.isEmpty }
    return Set(last.compactMap { line in line.firstIndex(of: ":").map { line[..<$0].lowercased() } })
  }
}
