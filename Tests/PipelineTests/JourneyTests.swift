import Mesh
import Pipeline
import Testing

@Suite struct JourneyTests {
  private static let shown = Fingerprint(text: "shown")
  private static let implementation = Implementation(
    ideaId: "orders", ideaTitle: "Orders", product: "orders", solution: shown, step: .offered,
    commit: Commit(id: "c", branch: "meshgen/orders", base: "b", files: []), base: "b", artifacts: [], templates: shown)

  @Test(arguments: [
    (Stage.proposed(shown), Next.wait(.idea, showing: shown)),
    (.accepted, .run(.evaluate)),
    (.evaluated(shown), .wait(.decision, showing: shown)),
    (.approved, .run(.design)),
    (.designed(shown), .wait(.solution, showing: shown)),
    (.ready, .run(.implement)),
    (.inReview(implementation), .review),
    (.merged(implementation), .rest),
    (.deployed(implementation), .rest),
    (.closed(implementation), .rest),
    (.rejected(.idea), .rest),
    (.deferred(.decision), .rest),
  ])
  func `every stage has one thing that happens next`(stage: Stage, next: Next) {
    #expect(Pipeline.next(after: stage) == next)
    #expect(Stage.names.contains(stage.name))
  }
}
