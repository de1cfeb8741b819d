/// Products offered for random estates, proved by Terraform with the oracle and judged by the parsers of others.
import Testing

@Suite struct EstatesTests {
  @Test(.enabled(if: Script.hasOracle, "Needs the folder `shared` beside this repository, or MESHGEN_SHARED."))
  func `what is offered for any estate adopts it as it is, and can be mended later without losing anything`()
    async throws
  {
    let proof = try await Script.run(
      "python3",
      [
        "Tests/Outside/check-estates", DemonstrationTests.program, "--proved", "20", "--scanned", "200", "--judged",
        "8",
      ])
    #expect(proof.status == 0, "\(proof.output)")
  }
}
