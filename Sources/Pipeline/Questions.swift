public import Mesh
public import Ports
internal import Reasoning
internal import Rendering

/// How the steps put their forms to a model: in which words, and what it is not told.
public struct Questions: Sendable {
  private let writer: @Sendable () throws -> PromptWriter
  private let redact: [Settings.Redaction]

  /// The built-in words.
  public init(redact: [Settings.Redaction] = []) {
    writer = { try PromptWriter() }
    self.redact = redact
  }

  /// Reads the overrides once and refuses, with file and line, one that has a tag which its view does not know.
  public init(templates: any TemplateSource, redact: [Settings.Redaction]) async throws {
    let made = try PromptWriter(overrides: try await templates.overrides())
    writer = { made }
    self.redact = redact
  }

  /// The form of a record, with the words for whoever asks a model.
  ///
  /// - Parameters:
  ///   - computed: what was computed besides the facts; asked for only for a model.
  ///   - topics: what a model is told of the topics that the record is about.
  func form<Words: Phrasing>(
    _ words: Words, agent: String, question: String, facts: [Evidence],
    computed: @escaping @Sendable () -> [Evidence] = { [] },
    topics: @escaping @Sendable () -> [FormSheet.Topic]
  ) -> Form<Words.Answer> {
    let (writer, redact) = (writer, redact)
    return Form(agent: agent, question: question, facts: facts, rulesAnswer: words.answer) {
      let form = ModelForm(
        words, agent: agent, question: question, facts: words.facts + computed() + facts,
        topics: topics(), redact: redact)
      return Wording(prompt: try writer().prompt(for: form.sheet), shape: form.sheet.shape) { reply, author in
        form.read(reply, by: author)
      }
    }
  }
}
