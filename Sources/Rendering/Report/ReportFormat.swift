internal import Mesh

/// The languages that a report on an estate is written in.
public enum ReportFormat: String, Sendable, CaseIterable {
  case markdown, html

  var template: String {
    switch self {
    case .markdown: "report/estate.md.mustache"
    case .html: "report/estate.html.mustache"
    }
  }

  func words(_ value: String) -> any EncodedText {
    switch self {
    case .markdown: MarkdownText.cell(value)
    case .html: HTMLText.cell(value)
    }
  }

  func code(_ value: String) -> any EncodedText {
    switch self {
    case .markdown: MarkdownText.code(value)
    case .html: HTMLText.code(value)
    }
  }

  func codes(_ values: [String]) -> any EncodedText {
    switch self {
    case .markdown: MarkdownText.codes(values)
    case .html: HTMLText.codes(values)
    }
  }

  func number(_ value: Double?) -> any EncodedText { words(value.map(Decimal.text) ?? "unknown") }

  func number(_ value: Int) -> any EncodedText { words(String(value)) }
}
