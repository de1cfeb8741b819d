/// `meshgen discover --from FILE`.
import Foundation
import TestRepositories
import Testing

@Suite struct DiscoverSnapshotTests {
  @Test func `one bad subject of a snapshot is named, and the rest is read`() throws {
    let world = try World(.folder)
    let snapshot = """
      {"formatVersion": 1, "takenAt": "2026-09-01T08:00:00Z", "cluster": {"name": "any", "environment": "prod"},
       "topics": [{"name": "orders"}], "subjects": [
        {"name": "odd-value", "version": 1, "schema": "x", "format": "THRIFT"},
        {"name": "orders-value", "version": 1, "schema": "\\"string\\""}]}
      """
    try Data(snapshot.utf8).write(to: URL(fileURLWithPath: world.place + "/saved.json"))
    let outcome = try world.program.run("meshgen discover --from saved.json --save again.json", in: world.place)
    #expect(outcome.status == 0, "\(outcome)")
    #expect((outcome.output + outcome.errors).contains("odd-value"), "\(outcome)")
    let saved = try String(contentsOfFile: world.place + "/again.json", encoding: .utf8)
    #expect(saved.contains(#""name": "orders-value""#) && !saved.contains(#""name": "odd-value""#))
    #expect(saved.contains("line 3: `subjects[0].format` is `THRIFT`"))
  }

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
