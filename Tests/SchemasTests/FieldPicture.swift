import Mesh

extension RecordShape {
  /// One line a field: path, type, `?` where it may be missing or null, `=` where there is a default, tags, words.
  var picture: [String] {
    fields.map { field in
      var line = "\(field.path): \(field.kind.rawValue) \(field.type)"
      if field.nullable { line += " ?" }
      if field.hasDefault { line += " =" }
      if !field.tags.isEmpty { line += " #" + field.tags.joined(separator: "#") }
      if !field.symbols.isEmpty { line += " {\(field.symbols.joined(separator: ","))}" }
      if let documentation = field.documentation { line += " «\(documentation)»" }
      return line
    }
  }
}
