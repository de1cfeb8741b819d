import Mesh
import PortContracts
import TestSupport
import Testing

@testable import HostingAdapter

struct HostingContractTests {
  @Test(.enabled(if: StandIn.isAvailable, "Python or its packages are missing: bash .ci/tools github"))
  func `GitHub holds the contract of hostings`() async throws {
    let github = try StandIn()
    try await HostingContract(
      try github.hosting(),
      push: { try await github.control("commit", ["branch": $0.rawValue, "text": "the files of \($0)"]) },
      settle: { try await github.control("change", ["number": $0, "state": $1.rawValue]) }
    ).holds()
    #expect(try await github.state().violations == [])
  }

  @Test func `the hosting in memory holds the contract of hostings`() async throws {
    let hosting = MemoryHosting()
    try await HostingContract(hosting, push: { _ in }, settle: { hosting.settle($0, as: $1) }).holds()
  }
}
