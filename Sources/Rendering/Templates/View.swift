internal import Mustache

/// The values that the names in a template stand for, each written by the encoder of its language.
protocol View: MustacheParent, Sendable {
  static var form: ViewForm<Self> { get }
}

extension View {
  func child(named name: String) -> Any? { Self.form.value(of: name, in: self) }
}
