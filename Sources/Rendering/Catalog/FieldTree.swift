internal import Mesh

/// The fields of a record as a tree, made from their paths.
final class FieldTree {
  let name: String
  private(set) var field: Field?
  private(set) var children: [FieldTree] = []

  init(name: String) { self.name = name }

  convenience init(_ shape: RecordShape) {
    self.init(name: "")
    for field in shape.fields { place(at: Self.steps(field.path)[...]).field = field }
  }

  private func place(at steps: ArraySlice<String>) -> FieldTree {
    guard let first = steps.first else { return self }
    if let known = children.first(where: { $0.name == first }) { return known.place(at: steps.dropFirst()) }
    let child = FieldTree(name: first)
    children.append(child)
    return child.place(at: steps.dropFirst())
  }

  /// `lines[].sku` is `lines`, `[]`, `sku`.
  static func steps(_ path: FieldPath) -> [String] {
    var steps: [String] = []
    var current = ""
    var escaped = false
    for scalar in path.rawValue.unicodeScalars {
      if escaped {
        current.unicodeScalars.append(scalar)
        escaped = false
      } else if scalar == "\\" {
        escaped = true
      } else if scalar == "." {
        if !current.isEmpty { steps.append(current) }
        current = ""
      } else {
        current.unicodeScalars.append(scalar)
        if current.hasSuffix("[]") || current.hasSuffix("{}") {
          if current.count > 2 { steps.append(String(current.dropLast(2))) }
          steps.append(String(current.suffix(2)))
          current = ""
        }
      }
    }
    if !current.isEmpty { steps.append(current) }
    return steps.isEmpty ? [path.rawValue] : steps
  }

  /// The fields in the order of the schema, each with what stands inside of it behind it.
  func views(of port: OutputPort, at depth: Int) -> [PropertyView] {
    children.flatMap { child -> [PropertyView] in
      let inner = child.children.first { $0.name == "[]" }.map { [$0] } ?? child.children
      let view = PropertyView(
        tree: child, port: port, depth: depth, opensProperties: !inner.isEmpty && inner[0].name != "[]")
      let isItems = inner.first?.name == "[]"
      let tree = FieldTree(name: "")
      tree.children = inner
      return [view] + tree.views(of: port, at: depth + (isItems ? 1 : 2))
    }
  }
}
