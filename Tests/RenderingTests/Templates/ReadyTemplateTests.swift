import Mesh
import Mustache
import TestSupport
import Testing

@testable import Rendering

struct ReadyTemplateTests {
  /// Random templates, nested three deep, with tags alone on their lines and in the middle of them.
  @Test(arguments: 0..<400) func `A template gives what swift-mustache gives`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let partial = Template(path: "inner.mustache", text: Self.template(&random, depth: 1, partials: false) + "z\n")
    let template = Template(path: "outer.mustache", text: Self.template(&random, depth: 3, partials: true))
    let view = Branch(path: [], depth: 3)
    let mine = try ReadyTemplate(template, among: [partial.path: partial, template.path: template]).filled(from: view)

    var library = MustacheLibrary()
    let text = "{{% CONTENT_TYPE:TEXT }}\n"
    library.register(try MustacheTemplate(string: text + partial.text), named: "inner")
    library.register(try MustacheTemplate(string: text + template.text), named: "outer")
    let judged = try #require(library.render(Judged(view: view), withTemplate: "outer"))
    // The other engine forgets how deep a partial stands where a section of it begins anew; that has a test of its own.
    func lines(_ text: String) -> [Substring] {
      text.split(separator: "\n").map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty }
    }
    #expect(lines(mine) == lines(judged), "\(template.text)\nwith\n\(partial.text)")
  }

  @Test func `A tag alone on its line takes the line with it, a name does not`() throws {
    let text = "a\n  {{#yes}}\n  b {{word}}\n  {{! said to nobody }}\n  {{/yes}}  \n{{=<% %>=}}\n<%word%>\n${{ x }}\n"
    let template = Template(path: "one.mustache", text: text)
    #expect(
      try ReadyTemplate(template, among: [:]).filled(from: Branch(path: [], depth: 0)) == "a\n  b w\nw\n${{ x }}\n")
  }

  @Test func `Each tag is asked by itself whether its line is its own`() throws {
    let template = Template(path: "one.mustache", text: "a {{#yes}}\n\nb\n {{/yes}}\nc{{^yes}}\nd\n{{/yes}}\n")
    #expect(try ReadyTemplate(template, among: [:]).filled(from: Branch(path: [], depth: 0)) == "a \n\nb\nc")
  }

  @Test func `A partial's lines stand as deep as its tag`() throws {
    let inner = Template(path: "inner.mustache", text: "x\n\n{{#branches}}\ny {{own}}\n{{/branches}}\n")
    let outer = Template(path: "outer.mustache", text: "a\n  {{> inner }}\nb {{>inner}}")
    let filled = try ReadyTemplate(outer, among: [inner.path: inner]).filled(from: Branch(path: [], depth: 1))
    #expect(filled == "a\n  x\n\n  y 0\n  y 1\nb x\n\ny 0\ny 1\n")
  }

  /// Lines that are texts, and lines that are tags. Where one tag of a section stands alone and the other does not, the
  /// other engine leaves the specification.
  private static func template(_ random: inout SeededGenerator, depth: Int, partials: Bool) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let blank = ["", "", "  ", "\t", "    "].randomElement(using: &random)!
      switch Int.random(in: 0...6, using: &random) {
      case 0: text += "\n"
      case 1: text += "\(blank){{! said to nobody }}\n"
      case 2 where partials: text += "\(blank){{> inner }}\n"
      case 3 where depth > 0, 4 where depth > 0:
        let (start, name) = section(&random)
        text += "\(blank)\(start)\n" + template(&random, depth: depth - 1, partials: partials)
        text += "\(blank){{/\(name)}}" + ["\n", " \n"].randomElement(using: &random)!
      default: text += blank + line(&random, depth: depth) + "\n"
      }
    }
    return text
  }

  private static func line(_ random: inout SeededGenerator, depth: Int) -> String {
    var line = "a"
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      switch Int.random(in: 0...5, using: &random) {
      case 0: line += " {{word}}"
      case 1: line += "{{{own}}} "
      case 2: line += "{{& own }}"
      case 3: line += "{{! said to nobody }}"
      case 4 where depth > 0:
        let (start, name) = section(&random)
        line += start + Self.line(&random, depth: depth - 1) + "{{/\(name)}}"
      default: line += " b"
      }
    }
    return line + "z"
  }

  private static func section(_ random: inout SeededGenerator) -> (start: String, name: String) {
    let name = ["yes", "no", "branches", "none", "hasBranches", "hasNone"].randomElement(using: &random)!
    return ((Bool.random(using: &random) ? "{{#" : "{{^") + name + "}}", name)
  }
}

/// A view with each kind of value, and views of its own kind inside of it.
private struct Branch: View {
  let path: [Int]
  let depth: Int

  static let form = ViewForm<Branch>([
    .text("word", "A word.") { _ in PlainText.line("w") },
    .text("own", "Where it stands.") { PlainText.line($0.path.map(String.init).joined(separator: ".")) },
    .flag("yes", "Always.") { _ in true },
    .flag("no", "Never.") { _ in false },
    .views("branches", "What stands below it.") { view in
      view.depth == 0 ? [] : (0..<2).map { Branch(path: view.path + [$0], depth: view.depth - 1) }
    },
    .views("none", "Nothing.") { (_) -> [Branch] in [] },
  ])
}

/// The same view as the other engine reads it.
private struct Judged: MustacheParent {
  let view: any View

  func child(named name: String) -> Any? {
    switch view.value(of: name) {
    case .text(let text): text
    case .flag(let flag): flag
    case .views(let views): views.map(Judged.init)
    case nil: nil
    }
  }
}
