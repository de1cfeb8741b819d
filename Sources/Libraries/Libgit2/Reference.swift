/// A name in a repository and the object it stands for.
public struct Reference: Hashable, Sendable {
  public let name: String
  public let target: ObjectID

  public init(name: String, target: ObjectID) {
    self.name = name
    self.target = target
  }
}
