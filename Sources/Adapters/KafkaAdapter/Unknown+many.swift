import Mesh

// What could not be read of many things at once.
extension [Unknown] {
  /// One for each name, or one for all of them where the same reason holds for very many.
  static func each(_ what: String, _ plural: String, _ reasons: [(name: String, why: String)]) -> [Unknown] {
    Dictionary(grouping: reasons, by: \.why).sorted { $0.key < $1.key }.flatMap { why, of in
      let names = of.map(\.name).sorted()
      guard names.count > 100 else { return names.map { Unknown("\(what) of \($0)", why: why) } }
      return [
        Unknown("\(what) of \(names.count) \(plural): \(names.prefix(10).joined(separator: ", ")), …", why: why)
      ]
    }
  }
}
