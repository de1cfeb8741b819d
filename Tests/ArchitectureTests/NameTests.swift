/// The words that names are made of.
import Testing

@Suite struct NameTests {
  static let forbidden: Set<String> = [
    "manager", "helper", "util", "utils", "handler", "processor", "info", "process", "do", "base", "common",
  ]
  /// Forbidden as the last word only: a `DataProduct` is fine.
  static let forbiddenAtEnd: Set<String> = ["service", "data"]

  /// `HTTPErrorInfo` → http, error, info.
  static func words(of name: Substring) -> [String] {
    name.matches(of: /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/).map { $0.output.lowercased() }
  }

  /// The forbidden words in a name.
  static func flaws(in name: Substring) -> [String] {
    let words = words(of: name)
    return words.filter(forbidden.contains) + words.suffix(1).filter(forbiddenAtEnd.contains)
  }

  @Test func `no type and no file has a name that says nothing`() throws {
    let flaws = try Checkout.swiftFiles(below: "Sources").flatMap { file in
      let name = file.path.split(separator: "/").last ?? ""
      let types = file.code.flatMap { line in
        line.matches(of: /\b(?:struct|class|enum|protocol|actor|typealias|macro)\s+([A-Z]\w*)/).map(\.output.1)
      }
      return ([name.prefix { $0 != "." }] + types).flatMap { name in
        Self.flaws(in: name).map { "\(file.path): \(name) has the word «\($0)»." }
      }
    }
    #expect(flaws == [], "Name a thing by what it is, a function by what it yields.")
  }

  @Test func `forbidden words are found in names`() {
    #expect(Self.flaws(in: "HTTPErrorInfo") == ["info"])
    #expect(Self.flaws(in: "TopicManager") == ["manager"])
    #expect(Self.flaws(in: "RecordData") == ["data"])
    #expect(Self.flaws(in: "DataProduct") == [])
    #expect(Self.flaws(in: "ServiceLevel") == [])
    #expect(Self.flaws(in: "Domain") == [])
  }

  @Test func `every Swift file opens with a sentence that says what it is`() throws {
    let silent = try Checkout.swiftFiles(below: "Sources").filter { !Self.opensWithASentence($0.text) }.map(\.path)
    #expect(
      silent == [],
      "Before or right after the imports comes a sentence for a newcomer: `///`, or `//` above an extension.")
  }

  /// The first line that is no import is a comment.
  static func opensWithASentence(_ text: String) -> Bool {
    let beforeIt =
      /^\s*(?:$|#(?:if|else|elseif|endif)\b|(?:@\w+ |public |package |internal |private )*import )/
    return text.split(separator: "\n").first { $0.firstMatch(of: beforeIt) == nil }?.hasPrefix("//") ?? true
  }

  @Test func `a silent file is found`() {
    #expect(Self.opensWithASentence("/// A topic.\npublic struct Topic {}\n"))
    #expect(Self.opensWithASentence("#if canImport(A)\n  public import A\n#endif\n\n/// A topic.\nstruct Topic {}\n"))
    #expect(!Self.opensWithASentence("import Mesh\n\npublic struct Topic {}\n"))
  }

  @Test func `no rule and no template knows the demonstration`() throws {
    let names =
      /\b(?:gaming|payroll|shoe|pizza|fleet_mgmt|insurance|siem|syslog|campaign|clickstream|stock)_\w+/
    let knowing = try
      (Checkout.paths(below: "Sources/Reasoning") + Checkout.paths(below: "Sources/Rendering")
      + Checkout.paths(below: "Sources/Pipeline") + Checkout.paths(below: "Sources/Agents")
      + Checkout.paths(below: "templates"))
      .filter { try Checkout.text(of: $0).contains(names) }
    #expect(knowing == [], "Rules work on any organisation's names.")
  }

  @Test func `no committed file knows a machine or a package registry`() throws {
    // In two parts each, so that this file does not know them either.
    let words = [
      "/wo" + "rk/", "/fa" + "rm/", "/ro" + "ot/.", "pypi" + ".org", "pythonhosted" + ".org", "deb.debian" + ".org",
    ]
    let knowing = try Checkout.trackedPaths().filter { path in
      guard path != "Package.resolved", let text = try? Checkout.text(of: path) else { return false }
      return words.contains { text.contains($0) }
    }
    #expect(knowing == [])
  }
}
