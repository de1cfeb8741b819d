public import Mesh
public import Ports

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The generated files of data products as they stand in a work tree.
public struct WorkTreeFiles: Sendable {
  /// Larger files are refused.
  public static let largest = 16 << 20

  private let folder: String

  /// - Parameter folder: the top of the work tree.
  public init(in folder: String) { self.folder = folder }

  /// The products that have a provenance here, sorted.
  public func products() throws(PortError) -> [ProposalID] {
    try names(in: "catalog/data-products").map { ProposalID($0) }
      .filter { FileManager.default.fileExists(atPath: "\(folder)/\(ProductFolder(of: $0).provenance)") }
  }

  /// By path; hidden files, such as what `terraform init` leaves behind, are not among them.
  public func files(of product: ProposalID) throws(PortError) -> [String: String] {
    try files(in: ProductFolder(of: product).places)
  }

  /// What stands in the files and folders of these names, by path.
  public func files(in places: [String]) throws(PortError) -> [String: String] {
    var files: [String: String] = [:]
    for place in places { try collect(place, into: &files) }
    return files
  }

  private func collect(_ path: String, into files: inout [String: String]) throws(PortError) {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder) else { return }
    guard isFolder else {
      files[path] = String(decoding: try FileInput.bytes(of: "\(folder)/\(path)", atMost: Self.largest), as: UTF8.self)
      return
    }
    for name in try names(in: path) { try collect("\(path)/\(name)", into: &files) }
  }

  private func names(in path: String) throws(PortError) -> [String] {
    let place = "\(folder)/\(path)"
    guard FileManager.default.fileExists(atPath: place) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: place).filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      throw FileInput.trouble(with: place, error)
    }
  }
}
