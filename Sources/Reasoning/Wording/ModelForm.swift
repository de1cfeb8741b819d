public import Mesh

/// A form as a model is asked it: what it is shown, with what is kept from it, and what of its reply is believed.
public struct ModelForm<Words: Phrasing>: Sendable {
  /// So many facts are shown at most; the others are counted.
  private static var mostFacts: Int { 40 }

  public let sheet: FormSheet
  private let words: Words
  private let mask: Mask
  private let check: WordCheck

  /// - Parameter topics: what a model is told of the topics that the record is about.
  public init(
    _ words: Words, agent: String, question: String, facts: [Evidence], topics: [FormSheet.Topic],
    redact: [Settings.Redaction]
  ) {
    self.words = words
    let shown = Array(facts.prefix(Self.mostFacts))
    let mask = Self.mask(topics, shown, redact)
    self.mask = mask
    var check = WordCheck()
    for fact in shown { check.allow(fact) }
    for topic in topics { check.allow(topic) }
    for name in words.names { check.allow(name: name) }
    for entry in words.draft.allTexts { check.allow(words: entry.text) }
    for case .number(let number?) in words.draft.values.values { check.allow(number: number) }
    check.allow(number: Double(topics.count))
    self.check = check
    sheet = FormSheet(
      agent: agent, question: question, shape: words.shape, draft: words.draft.changingTexts(mask.hidden),
      facts: shown.map { Self.hidden($0, by: mask) }, moreFacts: facts.count - shown.count,
      topics: topics.map { Self.hidden($0, by: mask, redact) })
  }

  /// The rules' answer in the words of the reply, or every reason to refuse it.
  public func read(_ reply: Reply, by author: String) -> Result<Words.Answer, RefusedReply> {
    let reply = reply.changingTexts { mask.revealed(Self.onOneLine($0)) }
    var flaws = reply.allTexts.flatMap { entry in check.flaws(in: entry.text, at: entry.key) }
    for field in words.shape.fields {
      if case .text = field.kind, reply.text(field.key).isEmpty {
        flaws.append(ReplyFlaw(.shape, "`\(field.key)` is empty."))
      }
    }
    let answer = words.answer(saying: reply, by: author, &flaws)
    return flaws.isEmpty ? .success(answer) : .failure(RefusedReply(flaws.uniqueInOrder()))
  }

  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func mask(
    _ topics: [FormSheet.Topic], _ facts: [Evidence], _ redact: [Settings.Redaction]
  ) -> Mask {
    var mask = Mask()
    for kind in redact {
      switch kind {
      case .owners: mask.hide(topics.compactMap(\.owner), as: "owner")
      case .principals: mask.hide(topics.flatMap(\.principals), as: "principal")
      case .tags: mask.hide(topics.flatMap { $0.tags + $0.fields.flatMap(\.tags) }, as: "tag")
      case .fields:
        // Facts speak of fields that no sheet shows, and of a field together with its topic.
        let shown = topics.flatMap { topic in topic.fields.map { (topic.name, FieldPath($0.path)) } }
        let cited = facts.flatMap(\.fields).map { ($0.topic.rawValue, $0.field) }
        mask.hide(
          (shown + cited).flatMap { topic, path in ["\(topic).\(path)", path.rawValue, path.last] }, as: "field")
      case .documentation:
        mask.remove(
          topics.flatMap { [$0.documentation] + $0.fields.map(\.documentation) }.compactMap { $0 })
      }
    }
    return mask
  }

  private static func hidden(_ evidence: Evidence, by mask: Mask) -> Evidence {
    var evidence = evidence
    evidence.statement = mask.hidden(evidence.statement)
    evidence.fields = evidence.fields.map { FieldReference($0.topic, FieldPath(mask.hidden($0.field.rawValue))) }
    evidence.groups = evidence.groups.map { GroupName(mask.hidden($0.rawValue)) }
    evidence.figures = evidence.figures.map { figure in
      var figure = figure
      figure.name = mask.hidden(figure.name)
      figure.basis = mask.hidden(figure.basis)
      return figure
    }
    return evidence
  }

  private static func hidden(
    _ topic: FormSheet.Topic, by mask: Mask, _ redact: [Settings.Redaction]
  ) -> FormSheet.Topic {
    var topic = topic
    if redact.contains(.documentation) { topic.documentation = nil }
    if redact.contains(.owners) { topic.owner = nil }
    if redact.contains(.principals) { topic.principals = [] }
    if redact.contains(.tags) { topic.tags = [] }
    topic.documentation = topic.documentation.map(mask.hidden)
    topic.fields = topic.fields.map { field in
      var field = field
      if redact.contains(.documentation) { field.documentation = nil }
      if redact.contains(.tags) { field.tags = [] }
      field.path = mask.hidden(field.path)
      field.documentation = field.documentation.map(mask.hidden)
      return field
    }
    return topic
  }
}

extension WordCheck {
  /// What is said of a topic by its name and its parts; its documentation is anyone's text, and allows nothing.
  mutating func allow(_ topic: FormSheet.Topic) {
    allow(name: topic.name)
    for name in [topic.domain, topic.owner].compactMap({ $0 }) + topic.tags + topic.principals { allow(name: name) }
    for field in topic.fields {
      allow(FieldReference(TopicName(topic.name), FieldPath(field.path)))
      for name in field.tags + [field.category].compactMap({ $0 }) { allow(name: name) }
    }
    for subject in [SubjectName.key(of: TopicName(topic.name)), .value(of: TopicName(topic.name))] {
      allow(name: subject.rawValue)
    }
    allow(number: Double(topic.fields.count + topic.moreFields))
  }
}

extension Array where Element: Hashable {
  fileprivate func uniqueInOrder() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
