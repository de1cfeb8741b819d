/// Imports point one way.
import Testing

@Suite struct ArrowTests {
  @Test func `every import follows an arrow`() throws {
    let files = try Checkout.swiftFiles(below: "Sources")
    #expect(files.count > 20)
    #expect(files.flatMap(Arrow.complaints) == [])
  }

  @Test func `an import against the arrows is named with the reason`() {
    let file = SourceFile(path: "Sources/Reasoning/Ideas/IdeaForm.swift", text: "import Mesh\ninternal import Ports\n")
    #expect(
      Arrow.complaints(about: file) == [
        "Sources/Reasoning/Ideas/IdeaForm.swift:2: Reasoning must not import Ports. "
          + "Rules are pure functions from values to values; they ask no port."
      ])
  }

  @Test func `a target without an arrow is named`() {
    let file = SourceFile(path: "Sources/Adapters/NewAdapter/New.swift", text: "")
    #expect(
      Arrow.complaints(about: file) == [
        "Sources/Adapters/NewAdapter/New.swift: no arrow is drawn for the target NewAdapter. Add it to Arrow.swift."
      ])
  }

  @Test func `imports of every form are read, and those in comments and texts are not`() {
    let file = SourceFile(
      path: "Sources/Mesh/A.swift",
      text: #"""
        /// import Comment
        import Plain
        public import struct Kind.Part
        @preconcurrency package import Marked
        #if canImport(Inside)
          import Inside
        #endif
        /* import /* import Nested */ import Block */
        let text = "import Text"
        let long = """
          import Long
          """
        let raw = #" " import Raw "#; import After
        """#)
    #expect(file.imports.map(\.module) == ["Plain", "Kind", "Marked", "Inside"])
    #expect(file.imports.map(\.line) == [2, 3, 4, 6])
  }

  @Test func `Foundation is imported whole only where its essentials are not to be had`() throws {
    let places = try Checkout.swiftFiles(below: "Sources").flatMap { file in
      file.imports.filter { $0.module == "Foundation" && file.code[$0.line - 2].firstMatch(of: /^\s*#else/) == nil }
        .map { "\(file.path):\($0.line)" }
    }
    #expect(places == [], "Whole Foundation doubles the start-up time: #if canImport(FoundationEssentials) … #else …")
  }
}
