/// The judges of generated trees can tell sound from broken.
import Testing

@Suite struct JudgeTests {
  @Test func `every outside judge passes a sound tree and finds its mistakes`() async throws {
    let selftest = try await Script.run("python3", ["Tests/Outside/selftest"])
    #expect(selftest.status == 0, "\(selftest.output)")
  }

  @Test(.enabled(if: Script.hasOracle, "Needs the folder `shared` beside this repository, or MESHGEN_SHARED."))
  func `planted mistakes in what is adopted are found`() async throws {
    let proof = try await Script.run(
      "python3", ["Tests/Outside/check-adoption", "Tests/Outside/sound-estate.json", "Tests/Outside/sound", "--prove"])
    #expect(proof.status == 0, "\(proof.output)")
    #expect(proof.output.split(separator: "\n").filter { $0.hasSuffix(" found") }.count == 3)
  }
}
