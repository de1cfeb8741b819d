internal import Mesh

/// What of a file that several products share is meshgen's.
public enum IndexPart {
  /// The whole of a file that bears meshgen's mark, edited or not; of a file that names the owners of code, the block. Nil
  /// where nothing of it is meshgen's.
  public static func written(in text: String, at path: String) -> String? {
    if MeshIndex.ownersFiles.contains(path) { return OwnersBlock.part(of: text) }
    switch IndexSeal.origin(of: text, at: path) {
    case .own, .edited: return text
    case .foreign: return nil
    }
  }

  /// Whether a file that bears meshgen's mark is as meshgen wrote it.
  public static func isSound(_ text: String, at path: String) -> Bool {
    IndexSeal.origin(of: text, at: path) == .own
  }
}
