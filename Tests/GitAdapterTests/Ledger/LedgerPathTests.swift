import Mesh
import Testing

@testable import GitAdapter

@Suite struct LedgerPathTests {
  @Test func `a key becomes a safe file name under two digits of its hash`() {
    func path(_ key: String) -> String { LedgerPath.file(of: RecordKey(key), in: .checkpoints) }
    #expect(path("games/idea/1") == "agent-state-checkpoints/36/games%2fidea%2f1.json")
    #expect(path("..").hasSuffix("/%2e..json"))
    #expect(path("A b/ä").hasSuffix("/%41%20b%2f%c3%a4.json"))
    #expect(path("A") != path("a"))
  }

  @Test func `long keys are cut and stay apart`() {
    let one = LedgerPath.file(of: RecordKey(String(repeating: "/", count: 249) + "a"), in: .usage)
    let other = LedgerPath.file(of: RecordKey(String(repeating: "/", count: 249) + "b"), in: .usage)
    #expect(one != other)
    #expect(one.split(separator: "/").allSatisfy { $0.utf8.count <= 140 })
  }
}
