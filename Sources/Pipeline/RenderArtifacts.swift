public import Mesh
public import Ports
internal import Rendering

/// An approved solution written as files, in memory: every file or none, sorted by path.
public struct RenderArtifacts: Sendable {
  private let templates: any TemplateSource
  private let settings: Settings

  public init(templates: any TemplateSource, settings: Settings) {
    self.templates = templates
    self.settings = settings
  }

  /// The files of a product, with the texts of its commit and its pull request.
  public func callAsFunction(_ approval: Approval<Solution>) async throws -> RenderedProduct {
    let renderer = try Renderer(overrides: try await templates.overrides(), settings: settings)
    return try renderer.product(
      approval.subject, fingerprint: approval.fingerprint, approvedBy: approval.person, at: approval.at)
  }
}
