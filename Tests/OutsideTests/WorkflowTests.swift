/// The scripts of the generated workflows, run with stand-ins for what they call.
import Testing

@Suite struct WorkflowTests {
  @Test func `the plan workflow fails on an adoption that changes something, and names first what is destroyed`()
    async throws
  {
    let verdict = try await Script.run(
      "python3",
      ["Tests/Outside/check-workflow", "Tests/GoldenTests/Init/expected/.github/workflows/terraform-plan.yml"])
    #expect(verdict.status == 0, "\(verdict.output)")
  }
}
