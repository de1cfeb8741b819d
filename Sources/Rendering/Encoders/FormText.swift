internal import Mesh

/// A form as JSON inside of a prompt: every text in quotes, and no `<` with which one could end the form.
struct FormText: EncodedText {
  let text: String

  static func json(_ sheet: FormSheet) -> FormText {
    let entries: [(String, String)] = [
      ("draft", draft(sheet)),
      ("facts", list(sheet.facts.map(fact))),
      ("more_facts", "\(sheet.moreFacts)"),
      ("topics", list(sheet.topics.map(topic))),
    ]
    return FormText(text: object(entries))
  }

  private static func draft(_ sheet: FormSheet) -> String {
    object(
      sheet.shape.fields.map { field in
        let value =
          switch sheet.draft.values[field.key] {
          case .text(let text): string(text)
          case .texts(let texts): list(texts.map(string))
          case .number(let number): number.map { JSONText.number($0).text } ?? "null"
          case .objects(let objects):
            list(objects.map { object($0.sorted { $0.key < $1.key }.map { ($0.key, string($0.value)) }) })
          case nil: "null"
          }
        return (field.key, value)
      })
  }

  private static func fact(_ evidence: Evidence) -> String {
    object([
      ("statement", string(evidence.statement)),
      ("topics", list(evidence.topics.map { string($0.rawValue) })),
      ("fields", list(evidence.fields.map { string("\($0)") })),
      ("groups", list(evidence.groups.map { string($0.rawValue) })),
      ("connectors", list(evidence.connectors.map { string($0.rawValue) })),
      ("figures", list(evidence.figures.map(figure))),
    ])
  }

  private static func figure(_ figure: Figure) -> String {
    object([
      ("name", string(figure.name)), ("value", figure.value.map { JSONText.number($0).text } ?? "null"),
      ("unit", string(figure.unit)), ("basis", string(figure.basis)),
    ])
  }

  private static func topic(_ topic: FormSheet.Topic) -> String {
    object([
      ("name", string(topic.name)), ("domain", topic.domain.map(string) ?? "null"),
      ("owner", topic.owner.map(string) ?? "null"), ("documentation", topic.documentation.map(string) ?? "null"),
      ("tags", list(topic.tags.map(string))), ("principals", list(topic.principals.map(string))),
      (
        "fields",
        list(
          topic.fields.map { field in
            object([
              ("path", string(field.path)), ("type", string(field.type)),
              ("documentation", field.documentation.map(string) ?? "null"), ("tags", list(field.tags.map(string))),
              ("sensitive", field.category.map(string) ?? "null"),
            ])
          })
      ),
      ("more_fields", "\(topic.moreFields)"),
    ])
  }

  private static func object(_ entries: [(String, String)]) -> String {
    "{" + entries.map { "\(string($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }

  private static func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

  private static func string(_ text: String) -> String {
    JSONText.string(text).text.replacing("<", with: "\\u003c").replacing(">", with: "\\u003e")
      .replacing("&", with: "\\u0026")
  }
}
