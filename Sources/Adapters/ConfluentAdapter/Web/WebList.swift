import Mesh
import Ports
import Schemas

/// The items of a list that comes in pages, as far as it was read.
struct WebList: Sendable {
  var items: [JSONValue] = []
  /// Why it ends before its end; nil where it is whole.
  var cut: WebRefusal?

  /// What is said of the rest.
  func rest(of what: String) -> [Unknown] {
    cut.map { [Unknown("\(what) after the first \(items.count)", from: $0.error)] } ?? []
  }
}
