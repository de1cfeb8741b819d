/// Measures parts that no command shows by themselves: `measure schemas SNAPSHOT` and `measure understanding SNAPSHOT`
/// print the seconds of CPU of reading all its schemas, and of understanding the estate that it holds;
/// `measure rendering SOLUTION COUNT` those of rendering so many products, and how many files came of it.

internal import FilesAdapter
internal import Foundation
internal import Mesh
internal import Pipeline
internal import Ports
internal import Reasoning
internal import Rendering
internal import Schemas

@main
struct Measure {
  static func main() async throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "rendering", let count = Int(arguments[3]) {
      return try rendering(arguments[2], count)
    }
    guard arguments.count == 3 else {
      fatalError("usage: measure schemas|understanding SNAPSHOT, or measure rendering SOLUTION COUNT")
    }
    let platform = try SnapshotSources(file: arguments[2]).platform
    let discover = DiscoverEstate(platform: platform)
    let estate = Estate(
      number: 1, takenAt: platform.takenAt!, deployment: try await discover.deployment(),
      usage: try await discover.usage(), metrics: try await discover.metrics())
    let start = spent()
    switch arguments[1] {
    case "schemas":
      let reader = SchemaReader(subjects: estate.deployment.schemas)
      let fields = try estate.deployment.schemas.map { try reader.shape(of: $0).fields.count }.reduce(0, +)
      guard fields > 0 else { fatalError("no schema has a field") }
    case "understanding":
      guard StateReader().read(estate).topics.count == estate.deployment.topics.count else {
        fatalError("topics are lost")
      }
    default: fatalError("what is `\(arguments[1])`?")
    }
    print(spent() - start)
  }

  /// Products that differ in their names, one after the other, each with all its files in memory; reading its solution is
  /// not counted.
  private static func rendering(_ file: String, _ count: Int) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let name = try CanonicalJSON.read(Solution.self, from: Data(text.utf8)).product.id.rawValue
    let renderer = try Renderer(settings: .standard)
    let person = Person(name: "Ana", email: "ana@example.org")
    var seconds = 0.0
    var files = 0
    for number in 0..<count {
      let own = text.replacing(name, with: "\(name)-\(number)")
      let solution = try CanonicalJSON.read(Solution.self, from: Data(own.utf8))
      let fingerprint = try Fingerprint(of: solution)
      let start = spent()
      let product = try renderer.product(
        solution, fingerprint: fingerprint, approvedBy: person, at: Timestamp(seconds: 0))
      seconds += spent() - start
      files += product.artifacts.count
    }
    print(seconds, files)
  }

  /// Seconds of CPU that this process has taken.
  private static func spent() -> Double {
    var taken = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &taken)
    return Double(taken.tv_sec) + Double(taken.tv_nsec) / 1e9
  }
}
