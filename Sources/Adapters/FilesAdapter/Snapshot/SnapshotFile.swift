public import Mesh
public import Ports

/// Estate snapshots as files: JSON in the format that `docs/estate-snapshot.schema.json` describes.
public enum SnapshotFile {
  /// Larger files are refused.
  public static let largest = 256 << 20

  public static func read(_ file: String) throws(PortError) -> Snapshot {
    try read(bytes: FileInput.bytes(of: file, atMost: largest), named: file)
  }

  /// Reads a snapshot that is at hand, such as the one that the demonstration carries.
  public static func read(_ text: String, named name: String) throws(PortError) -> Snapshot {
    try read(bytes: Array(text.utf8), named: name)
  }

  private static func read(bytes: [UInt8], named name: String) throws(PortError) -> Snapshot {
    do {
      return try SnapshotReader.snapshot(Place(try JSONReader.read(bytes)))
    } catch {
      throw PortError(
        .malformed, error.message(for: name),
        remedy: [error.remedy, "docs/estate-snapshot.schema.json describes the format."]
          .filter { !$0.isEmpty }.joined(separator: " "), cause: error)
    }
  }

  /// The estate as a snapshot: the same estate gives the same bytes, and reading them gives the same estate.
  public static func text(of estate: Estate) -> String { text(of: Snapshot(of: estate)) }

  public static func text(of snapshot: Snapshot) -> String { JSONPage.text(of: SnapshotWriter.document(of: snapshot)) }
}
