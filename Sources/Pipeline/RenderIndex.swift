public import Mesh
public import Ports
internal import Rendering

/// The files that several products share, in memory: domains, tags, owners of code, indexes and the map.
public struct RenderIndex: Sendable {
  private let renderer: Renderer

  /// Reads the overrides once and refuses, with file and line, one that has a tag which its view does not know.
  public init(templates: any TemplateSource, settings: Settings) async throws {
    renderer = try Renderer(overrides: try await templates.overrides(), settings: settings)
  }

  public func callAsFunction(_ index: MeshIndex) throws -> RenderedIndex { try renderer.index(index) }
}
