/// What a name stands for in one view.
enum ViewValue: Sendable {
  /// Finished text.
  case text(String)
  case flag(Bool)
  /// What a section is filled from, one after the other.
  case views([any View])
}
