/// What may stand in one place only.
import Testing

@Suite struct PlaceTests {
  static let sources = Result { try Checkout.swiftFiles(below: "Sources") }

  /// Where a pattern stands in the code, outside the files in which it may.
  static func strays(_ pattern: Regex<Substring>, except allowed: (String) -> Bool) throws -> [String] {
    try sources.get().filter { !allowed($0.path) }.flatMap { $0.places(of: pattern) }
  }

  @Test func `the environment is read in Settings only`() throws {
    let strays = try Self.strays(/\bprocessInfo\.environment\b|\bgetenv\b|\benviron\b/) {
      $0 == "Sources/CLI/Settings.swift"
    }
    #expect(strays == [], "Pass the value in; Sources/CLI/Settings.swift reads the environment.")
  }

  @Test func `every folder of tests is one that is run`() throws {
    let package = try Checkout.text(of: "Package.swift")
    let folders = Set(
      try Checkout.swiftFiles(below: "Tests").filter { $0.text.contains("@Test") }.map { file in
        String(file.path.split(separator: "/")[1])
      })
    let missing = folders.sorted().filter { folder in
      !package.contains("name: \"\(folder)\"") && !package.contains("tests(\"\(folder.dropLast("Tests".count))\"")
        && !package.contains("tests(\n      \"\(folder.dropLast("Tests".count))\"")
    }
    #expect(missing == [], "Name the target in Package.swift, or its tests never run.")
  }

  @Test func `only the console prints`() throws {
    let strays = try Self.strays(/(?:^|[^.\w])(?:debugPrint|print|dump|puts|fputs|putchar)\(|\bstandardOutput\b\./) {
      $0 == "Sources/CLI/Console.swift"
    }
    #expect(strays == [], "Libraries never print; Sources/CLI/Console.swift shows everything.")
  }

  @Test func `only the libraries see a pointer`() throws {
    let pattern =
      /\bUnsafe\w*Pointer\b|\bOpaquePointer\b|\bUnmanaged\b|\bwithUnsafe\w*\b|\bunsafeBitCast\b|\bautoreleasing\b/
    let strays = try Self.strays(pattern) { $0.hasPrefix("Sources/Libraries/") }
    #expect(strays == [], "Only Sources/Libraries sees a pointer.")
  }

  @Test func `an approval is made in TakeVerdict only`() throws {
    let strays = try Self.strays(/\bApproval(?:<[^>]*>)?(?:\.init)?\(/) { $0 == "Sources/Pipeline/TakeVerdict.swift" }
    #expect(strays == [], "A yes comes from a person's verdict: Sources/Pipeline/TakeVerdict.swift.")
  }

  @Test func `the clock and chance stay out of the calm centre`() throws {
    let pattern = /\bDate\(\)|\bDate\.now\b|Clock\(\)|\bClock\.now\b|\.random\b|\bshuffled\(\)|\bUUID\(\)/
    let pure = ["Mesh", "Schemas", "Reasoning", "Rendering", "Pipeline", "Agents", "Demo"]
    let strays = try Self.strays(pattern) { path in !pure.contains { path.hasPrefix("Sources/\($0)/") } }
    #expect(strays == [], "Time and identifiers come in as arguments.")
  }

  @Test func `no error is dropped`() throws {
    #expect(try Self.strays(/\btry\?/) { _ in false } == [], "Keep the cause: catch it, or let it travel.")
  }

  @Test func `what is not checked says why it is true`() throws {
    let strays = try Self.sources.get().flatMap { file in
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      return file.code.indices.filter { index in
        file.code[index].contains("@unchecked Sendable")
          && !(max(0, index - 5)...index).contains { lines[$0].contains("//") }
      }
      .map { "\(file.path):\($0 + 1)" }
    }
    #expect(strays == [], "A sentence above says why it is safe to send.")
  }

  @Test func `tests are Swift Testing tests`() throws {
    let files = try Checkout.swiftFiles(below: "Tests")
    #expect(files.filter { $0.imports.contains { $0.module == "XCTest" } }.map(\.path) == [])
  }

  @Test func `a stray is found, and one in a comment or a text is not`() {
    let file = SourceFile(
      path: "Sources/Mesh/A.swift", text: "// getenv(\"A\")\nlet a = getenv(\"HOME\")\nlet b = \"getenv\"\n")
    #expect(file.places(of: /\bgetenv\b/) == ["Sources/Mesh/A.swift:2"])
  }
}
