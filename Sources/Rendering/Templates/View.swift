internal import Mustache

/// The values that the names in a template stand for, each written by the encoder of its language.
protocol View: MustacheParent, Sendable {
  static var form: ViewForm<Self> { get }
  /// What it is about, where that is one topic, subject or field.
  var place: Place? { get }
}

extension View {
  var place: Place? { nil }

  func child(named name: String) -> Any? {
    if let value = Self.form.value(of: name, in: self) { return value }
    return name == LineMark.name ? place.map(LineMark.text) : nil
  }
}
