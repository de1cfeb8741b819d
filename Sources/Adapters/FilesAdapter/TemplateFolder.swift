public import Mesh
public import Ports

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The templates of a mesh repository's own, which replace the built-in ones of the same path.
public struct TemplateFolder: TemplateSource {
  /// Larger templates are refused.
  public static let largest = 1 << 20
  /// A folder with more templates is refused.
  public static let most = 1_000

  private let folder: String

  /// A folder that does not exist overrides nothing.
  public init(_ folder: String) { self.folder = folder }

  public func overrides() async throws(PortError) -> [Template] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    var templates: [Template] = []
    try collect("", into: &templates)
    return templates.sorted()
  }

  private func collect(_ path: String, into templates: inout [Template]) throws(PortError) {
    let place = path.isEmpty ? folder : "\(folder)/\(path)"
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: place)
    } catch {
      throw FileInput.trouble(with: place, error)
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = path.isEmpty ? name : "\(path)/\(name)"
      let file = "\(folder)/\(path)"
      try checkInside(file)
      var isFolder = false
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
        throw PortError(.notFound, "\(file) is a link that leads nowhere.", remedy: "Remove it.")
      }
      if isFolder {
        // A link to a folder would show the same templates twice, or never end.
        guard !isLink(file) else {
          throw PortError(.refused, "\(file) is a link to a folder.", remedy: "Put the templates there themselves.")
        }
        try collect(path, into: &templates)
      } else if name.hasSuffix(".mustache") {
        templates.append(try template(path, file: file))
        guard templates.count <= Self.most else {
          throw PortError(
            .unsupported, "\(folder) holds more than \(Self.most) templates.", remedy: "Keep only those that differ.")
        }
      }
    }
  }

  private func template(_ path: String, file: String) throws(PortError) -> Template {
    let bytes = try FileInput.bytes(of: file, atMost: Self.largest)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw PortError(.malformed, "\(file) is not UTF-8.", remedy: "Save the template as UTF-8.")
    }
    return Template(path: path, text: text, file: file)
  }

  private func isLink(_ file: String) -> Bool {
    do {
      return try FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType == .typeSymbolicLink
    } catch {
      return true
    }
  }

  /// A link may lead to another template, but not out of the folder.
  private func checkInside(_ file: String) throws(PortError) {
    let home = URL(filePath: folder).resolvingSymlinksInPath().path(percentEncoded: false)
    let target = URL(filePath: file).resolvingSymlinksInPath().path(percentEncoded: false)
    let start = home.hasSuffix("/") ? home : home + "/"
    guard target.hasPrefix(start) else {
      throw PortError(
        .refused, "\(file) is a link that leads out of \(folder).", remedy: "Put a copy of the template there.")
    }
  }
}
