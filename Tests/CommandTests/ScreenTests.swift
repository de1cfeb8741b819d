/// What fits on a person's screen.
import Testing

@Suite struct ScreenTests {
  @Test func `each proposal of the demonstration is shown on forty lines of a hundred columns`() throws {
    let world = try World(.demo)
    let outcome = try world.run(
      """
      for id in $(meshgen list | awk 'NR > 1 { print $1 }'); do
        meshgen show $id > shown.txt; echo "$id $(wc -l < shown.txt) $(LC_ALL=C.UTF-8 wc -L < shown.txt)"
      done
      """)
    let shown = outcome.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(shown.count > 40)
    for line in shown {
      #expect(Int(line[1])! <= 40, "\(line)")
      #expect(Int(line[2])! <= 100, "\(line)")
    }
  }

  @Test func `what a decision needs is there: why, evidence, trade-offs, cost, blast radius, and what comes next`()
    throws
  {
    let shown = try World(.demo).run("meshgen show gaming-analytics").output
    for part in [
      "Why  ", "Evidence from state 1", "Trade-off  ", "Cost  ", "Blast radius: ", "Its review is pull request",
    ] {
      #expect(shown.contains(part), "\(part)")
    }
  }
}
