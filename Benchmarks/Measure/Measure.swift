/// Measures parts that no command shows by themselves: `measure schemas SNAPSHOT` and `measure understanding SNAPSHOT`
/// print the seconds of CPU of reading all its schemas, and of understanding the estate that it holds.

internal import FilesAdapter
internal import Foundation
internal import Mesh
internal import Pipeline
internal import Ports
internal import Reasoning
internal import Schemas

@main
struct Measure {
  static func main() async throws {
    guard CommandLine.arguments.count == 3 else { fatalError("usage: measure schemas|understanding SNAPSHOT") }
    let platform = try SnapshotSources(file: CommandLine.arguments[2]).platform
    let discover = DiscoverEstate(platform: platform)
    let estate = Estate(
      number: 1, takenAt: platform.takenAt!, deployment: try await discover.deployment(),
      usage: try await discover.usage(), metrics: try await discover.metrics())
    let start = spent()
    switch CommandLine.arguments[1] {
    case "schemas":
      let reader = SchemaReader(subjects: estate.deployment.schemas)
      let fields = try estate.deployment.schemas.map { try reader.shape(of: $0).fields.count }.reduce(0, +)
      guard fields > 0 else { fatalError("no schema has a field") }
    case "understanding":
      guard StateReader().read(estate).topics.count == estate.deployment.topics.count else {
        fatalError("topics are lost")
      }
    default: fatalError("what is `\(CommandLine.arguments[1])`?")
    }
    print(spent() - start)
  }

  /// Seconds of CPU that this process has taken.
  private static func spent() -> Double {
    var taken = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &taken)
    return Double(taken.tv_sec) + Double(taken.tv_nsec) / 1e9
  }
}
