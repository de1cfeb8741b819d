/// The scripts of the generated workflows, run with stand-ins for what they call, and with Terraform itself.
import Testing

@Suite struct WorkflowTests {
  private static let workflows = "Tests/GoldenTests/Init/expected/.github/workflows"

  @Test func `the plan workflow fails on an adoption that changes something, and names first what is destroyed`()
    async throws
  {
    let verdict = try await Script.run(
      "python3", ["Tests/Outside/check-workflow", "\(Self.workflows)/terraform-plan.yml"])
    #expect(verdict.status == 0, "\(verdict.output)")
  }

  @Test(.enabled(if: Script.hasOracle, "Needs the folder `shared` beside this repository, or MESHGEN_SHARED."))
  func `a pull request is planned and commented on, and what is merged is applied and leaves nothing to plan`()
    async throws
  {
    let product = "Tests/GoldenTests/Cases/data-product"
    let verdict = try await Script.run(
      "python3",
      ["Tests/Outside/check-delivery", Self.workflows, "\(product)/given/estate.json", "\(product)/expected"])
    #expect(verdict.status == 0, "\(verdict.output)")
  }

  @Test func `the apply workflow signs in with tokens of its own, and has no right that it does not need`() async throws
  {
    let verdict = try await Script.run(
      "python3",
      ["Tests/Outside/check-workflow", "Tests/GoldenTests/Init/expected/.github/workflows/terraform-apply.yml"])
    #expect(verdict.status == 0, "\(verdict.output)")
  }
}
