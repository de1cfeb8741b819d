public import Mesh
public import Ports
internal import Rendering

/// The files of an approved solution, line by line, each line with the template it was written from and what it rests on.
public struct TraceArtifacts: Sendable {
  private let renderer: Renderer

  public init(templates: any TemplateSource, settings: Settings) async throws {
    renderer = try Renderer(overrides: try await templates.overrides(), settings: settings)
  }

  /// The version of the templates in use.
  public var templates: Fingerprint { renderer.templateFingerprint }

  /// Sorted by path.
  public func callAsFunction(_ approval: Approval<Solution>) throws -> [TracedFile] {
    try renderer.traced(
      approval.subject, fingerprint: approval.fingerprint, approvedBy: approval.person, at: approval.at)
  }
}
