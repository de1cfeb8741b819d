/// Every file of a product, as a picture. `MESHGEN_RECORD=1` records them anew, and fails.
import Foundation
import Mesh
import Testing

@Suite struct CaseTests {
  @Test(arguments: try Case.all)
  func `a solution gives exactly the files that were recorded`(_ golden: Case) throws {
    let rendered = try golden.rendered()
    if ProcessInfo.processInfo.environment["MESHGEN_RECORD"] != nil {
      try golden.record(rendered)
      Issue.record("The case \(golden.name) was recorded anew: read the difference, then run the test without it.")
      return
    }
    let recorded = try golden.recorded()
    #expect(rendered.keys.filter { recorded[$0] == nil }.sorted() == [], "not recorded")
    #expect(recorded.keys.filter { rendered[$0] == nil }.sorted() == [], "no longer rendered")
    for (path, text) in recorded.sorted(by: { $0.key < $1.key }) {
      guard let now = rendered[path], now.utf8.elementsEqual(text.utf8) == false else { continue }
      Issue.record("\(path) differs:\n\(now)")
    }
  }

  @Test(arguments: try Case.all)
  func `a second time gives the same bytes`(_ golden: Case) throws {
    #expect(try golden.rendered() == golden.rendered())
  }

  @Test func `there is a case for every kind of proposal`() throws {
    #expect(Set(try Case.all.map { try $0.solution.kind.rawValue }).count == 6)
  }
}
