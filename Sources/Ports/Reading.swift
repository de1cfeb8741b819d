public import Mesh

/// An answer, with the parts of it that could not be read.
public struct Reading<Value: Sendable>: Sendable {
  public var value: Value
  public var unknown: [Unknown]
  public var findings: [Finding]

  public init(_ value: Value, unknown: [Unknown] = [], findings: [Finding] = []) {
    self.value = value
    self.unknown = unknown
    self.findings = findings
  }
}
