public import Mesh
public import Ports
internal import Rendering

/// The files that several products share, line by line, each line with the template it was written from and what it rests
/// on.
public struct TraceIndex: Sendable {
  private let renderer: Renderer

  public init(templates: any TemplateSource, settings: Settings) async throws {
    renderer = try Renderer(overrides: try await templates.overrides(), settings: settings)
  }

  /// The version of the templates in use.
  public var templates: Fingerprint { renderer.indexFingerprint }

  /// What meshgen writes of the file at `path`; nil where nothing calls for one there.
  public func callAsFunction(_ path: String, of index: MeshIndex) throws -> TracedFile? {
    try renderer.traced(path, of: index)
  }
}
