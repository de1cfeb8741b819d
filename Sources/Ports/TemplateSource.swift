public import Mesh

/// Which templates override the built-in ones?
public protocol TemplateSource: Sendable {
  /// Sorted by path.
  func overrides() async throws(PortError) -> [Template]
}

/// The built-in templates only.
public struct NoOverrides: TemplateSource {
  public init() {}
  public func overrides() async throws(PortError) -> [Template] { [] }
}
