internal import Mesh

/// A proposal that is offered with another of the same product, as the body of the pull request says it.
struct ChapterView: View {
  let chapter: Chapter
  /// As much of it as there is room for.
  let approach: String

  static let form = ViewForm<ChapterView>([
    .text("proposal", "The id of the proposal.") { MarkdownText.code($0.chapter.ideaId.rawValue) },
    .text("approach", "How it is built.") { MarkdownText.inline($0.approach) },
  ])
}
