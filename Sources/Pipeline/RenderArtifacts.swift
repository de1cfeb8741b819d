public import Mesh
public import Ports
internal import Rendering

/// An approved solution written as files, in memory: every file or none, sorted by path.
public struct RenderArtifacts: Sendable {
  private let renderer: Renderer

  /// Reads the overrides once and refuses, with file and line, one that has a tag which its view does not know.
  public init(templates: any TemplateSource, settings: Settings) async throws {
    renderer = try Renderer(overrides: try await templates.overrides(), settings: settings)
  }

  /// The files of a product, with the texts of its commit and its pull request.
  public func callAsFunction(_ approval: Approval<Solution>) throws -> RenderedProduct {
    try renderer.product(
      approval.subject, fingerprint: approval.fingerprint, approvedBy: approval.person, at: approval.at)
  }
}
