internal import Mesh

/// A form as the words see it in which a model is asked to fill it in.
struct PromptView: View {
  let sheet: FormSheet

  static let form = ViewForm<PromptView>([
    .text("question", "What is asked.") { PlainText.line($0.sheet.question) },
    .text("form", "The draft, the facts and the topics, as JSON in which no text can end the form.") {
      FormText.json($0.sheet)
    },
    .views("fields", "The keys of the reply, in order.") { view in
      view.sheet.shape.fields.map { ReplyFieldView(field: $0) }
    },
  ])
}

/// One key of a reply.
struct ReplyFieldView: View {
  let field: ReplyField

  static let form = ViewForm<ReplyFieldView>([
    .text("key", "Its name.") { PlainText.line($0.field.key) },
    .text("kind", "What it holds.") { PlainText.line(kind($0.field.kind)) },
    .text("about", "What it is for.") { PlainText.line($0.field.about) },
  ])

  private static func kind(_ kind: ReplyField.Kind) -> String {
    switch kind {
    case .text(let most): "text of at most \(most) characters"
    case .texts(let most, let each): "list of at most \(most) texts of at most \(each) characters"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .number: "number or null"
    case .objects(let keys, let most, let each):
      "list of at most \(most) objects with the texts \(keys.joined(separator: ", ")) of at most \(each) characters"
    }
  }
}
