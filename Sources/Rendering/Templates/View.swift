/// The values that the names in a template stand for, each written by the encoder of its language.
protocol View: Sendable {
  static var form: ViewForm<Self> { get }
  /// What it is about, where that is one topic, subject or field.
  var place: Place? { get }
  /// What a name stands for; nil where it stands for nothing here.
  func value(of name: String) -> ViewValue?
}

extension View {
  var place: Place? { nil }

  func value(of name: String) -> ViewValue? {
    if let value = Self.form.value(of: name, in: self) { return value }
    return name == LineMark.name ? place.map { .text(LineMark.text($0)) } : nil
  }
}
