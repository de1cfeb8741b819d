/// What a name in a view stands for, so that a template can be checked before anything is rendered.
indirect enum ViewShape: Sendable {
  /// Finished text.
  case text(String)
  /// A yes or no, for a section.
  case flag(String)
  /// Views, one after the other, for a section.
  case views(String, @Sendable () -> [String: ViewShape])

  var about: String {
    switch self {
    case .text(let about), .flag(let about), .views(let about, _): about
    }
  }
}
