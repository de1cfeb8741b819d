/// A run that is killed at any instant, and run again, ends as if nothing had happened.
import Foundation
import TestRepositories
import TestSupport
import Testing

@Suite struct KillTests {
  private static let moments = 200

  @Test func `killed at 200 random moments and run again, the mesh is that of an undisturbed run`() async throws {
    let given = ProcessInfo.processInfo.environment["MESHGEN_SEED"].flatMap { UInt64($0) }
    let seed = given ?? UInt64.random(in: .min ... .max)
    print("Seed \(seed); MESHGEN_SEED=\(seed) kills at the same parts of a run.")
    var random = SeededGenerator(seed: seed)

    let template = try MeshFolder(estate: ShopSnapshot.text)
    let undisturbed = try template.copy()
    // The first run also warms up the machine. The others go two at a time, as those do that are killed: the moments lie
    // in the whole of what such a run takes.
    _ = try time(in: undisturbed)
    let duration = try await withThrowingTaskGroup(of: Duration.self) { group in
      for _ in 0..<2 { group.addTask { try (0..<3).map { _ in try time(in: template.copy()) }.min()! } }
      return try await group.reduce(.zero) { max($0, $1) }
    }
    let expected = try undisturbed.outcome(of: undisturbed.clone)
    let shared = try undisturbed.outcome(of: undisturbed.origin)
    let pulls = try undisturbed.pulls()
    #expect(shared["branches"]?.isEmpty == false)
    #expect(shared["ledger"] == expected["ledger"])
    #expect(!pulls.isEmpty)

    let moments = (0..<Self.moments).map { _ in duration * Double.random(in: 0...1, using: &random) }
    // Two at a time, since a run mostly waits for the disk.
    let interrupted = try await withThrowingTaskGroup(of: Int.self) { group in
      for half in 0..<2 {
        group.addTask {
          var interrupted = 0
          for number in stride(from: half, to: moments.count, by: 2) {
            let mesh = try template.copy()
            if try killed(after: moments[number], in: mesh) { interrupted += 1 }
            let again = try run(in: mesh)
            let comment = Comment(rawValue: "kill \(number) after \(moments[number]), seed \(seed): \(again.errors)")
            #expect(again.status == 0 || again.status == 3, comment)
            #expect(try mesh.outcome(of: mesh.clone) == expected, comment)
            #expect(try mesh.outcome(of: mesh.origin) == shared, comment)
            #expect(try mesh.pulls() == pulls, comment)
            #expect(try GitProgram.complaints(about: mesh.clone) == "", comment)
            #expect(try GitProgram.complaints(about: mesh.origin) == "", comment)
            // A program of Git's that outlived the killed run takes its own locks away.
            var locks = try mesh.locks()
            for _ in 0..<50 where !locks.isEmpty {
              try await Task.sleep(for: .milliseconds(100))
              locks = try mesh.locks()
            }
            #expect(locks == [], comment)
          }
          return interrupted
        }
      }
      return try await group.reduce(0, +)
    }
    print("\(interrupted) of \(Self.moments) runs were killed before they had ended.")
    #expect(interrupted > Self.moments / 2)
  }

  private let arguments = ["run", "--approve-all", "--quiet"]
  private let environment = ["MESHGEN_NOW": "2026-01-05T09:00:00Z"]

  private func run(in mesh: MeshFolder) throws -> MeshgenProgram.Outcome {
    try MeshgenProgram.run(arguments, in: mesh.clone, environment: environment)
  }

  private func time(in mesh: MeshFolder) throws -> Duration {
    let started = ContinuousClock.now
    let whole = try run(in: mesh)
    #expect(whole.status == 0, "\(whole.errors)")
    return ContinuousClock.now - started
  }

  /// Whether the run was still going when it was killed.
  private func killed(after moment: Duration, in mesh: MeshFolder) throws -> Bool {
    let program = try MeshgenProgram.start(arguments, in: mesh.clone, environment: environment)
    Thread.sleep(forTimeInterval: moment / .seconds(1))
    kill(program.processIdentifier, SIGKILL)
    program.waitUntilExit()
    return program.terminationReason == .uncaughtSignal
  }
}
