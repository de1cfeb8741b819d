/// `meshgen discover --from FILE`.
import Foundation
import TestRepositories
import Testing

@Suite struct DiscoverSnapshotTests {
  @Test func `the patterns of the command line hold for a snapshot, too`() throws {
    let world = try World(.folder)
    let topics = ["shop.orders", "shop.tmp", "tmp.a"].map { #"{"name": "\#($0)"}"# }.joined(separator: ", ")
    let snapshot = """
      {"formatVersion": 1, "takenAt": "2026-09-01T08:00:00Z", "cluster": {"name": "any", "environment": "prod"},
       "topics": [\(topics)]}
      """
    try Data(snapshot.utf8).write(to: URL(fileURLWithPath: world.place + "/saved.json"))
    func names(_ options: String) throws -> [String] {
      let outcome = try world.program.run(
        "meshgen discover --from saved.json --format json \(options)", in: world.place)
      #expect(outcome.status == 0, "\(outcome)")
      let said = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      return (said["topics"] as? [[String: Any]])?.compactMap { $0["name"] as? String } ?? []
    }
    #expect(try names("") == ["shop.orders", "shop.tmp", "tmp.a"])
    #expect(try names("--exclude 'tmp.*'") == ["shop.orders", "shop.tmp"])
    #expect(try names("--include 'shop.*' --exclude '*.tmp'") == ["shop.orders"])
  }
}
