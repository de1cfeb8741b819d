public import Foundation

/// This project's own files, for tests that compare with them.
public enum Repository {
  /// The folder of `Package.swift`.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Whether pictures are recorded anew; a test that records still fails.
  public static let records = ProcessInfo.processInfo.environment["MESHGEN_RECORD"] == "1"
}
