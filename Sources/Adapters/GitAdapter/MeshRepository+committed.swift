/// What a repository without a work tree says of its settings and templates: what HEAD holds.
internal import Libgit2
public import Mesh
public import Ports

extension MeshRepository {
  /// The texts of a file, or of all files in a folder, at HEAD, by path; none where nothing is committed yet.
  public func committed(_ path: String) throws(PortError) -> [String: String] {
    do {
      let repository = try Repository(at: gitDirectory)
      let commit: ObjectID
      switch try repository.head() {
      case .branch(_, let tip), .detached(let tip): commit = tip
      case .unborn: return [:]
      }
      var texts: [String: String] = [:]
      for file in try repository.files(in: repository.commit(commit).tree, under: path)
      where file.mode == .file || file.mode == .executable {
        texts[file.path] = String(decoding: try repository.blob(file.id), as: UTF8.self)
      }
      return texts
    } catch {
      throw PortError(error, at: folder)
    }
  }
}

/// The templates that a repository holds at HEAD.
public struct CommittedTemplates: TemplateSource {
  private let repository: MeshRepository

  public init(in repository: MeshRepository) { self.repository = repository }

  public func overrides() async throws(PortError) -> [Template] {
    try repository.committed("templates").filter { $0.key.hasSuffix(".mustache") }
      .map { path, text in
        Template(path: String(path.dropFirst("templates/".count)), text: text, file: "HEAD:\(path)")
      }.sorted()
  }
}
