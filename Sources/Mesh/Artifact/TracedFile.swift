/// A generated file with the origin of each of its lines.
public struct TracedFile: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public var text: String
    public var origin: LineOrigin

    public init(text: String, origin: LineOrigin) {
      self.text = text
      self.origin = origin
    }
  }

  public var path: String
  public var lines: [Line]

  public init(path: String, lines: [Line]) {
    self.path = path
    self.lines = lines
  }
}
