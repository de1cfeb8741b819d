import Ports

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads files whole, up to a limit.
enum FileInput {
  static func bytes(of path: String, atMost limit: Int) throws(PortError) -> [UInt8] {
    let attributes: [FileAttributeKey: Any]
    do {
      attributes = try FileManager.default.attributesOfItem(atPath: try target(of: path))
    } catch let error as PortError {
      throw error
    } catch {
      throw trouble(with: path, error)
    }
    switch attributes[.type] as? FileAttributeType {
    case .typeDirectory?:
      throw PortError(.failed, "\(path) is a folder, not a file.", remedy: "Name a file in it.")
    case .typeRegular?: break
    case .typeSymbolicLink?:
      throw PortError(.notFound, "\(path) is a link that leads nowhere.", remedy: "Name a file that exists.")
    default:
      throw PortError(.unsupported, "\(path) is not a regular file.", remedy: "Save the text in a file and name that.")
    }
    // The number has one type with the whole of Foundation and another without.
    let size = attributes[.size].flatMap { $0 as? Int ?? ($0 as? UInt64).map { Int(clamping: $0) } } ?? 0
    guard size <= limit else { throw tooLarge(path, size: size, limit: limit) }
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw trouble(with: path, error)
    }
    guard bytes.count <= limit else { throw tooLarge(path, size: bytes.count, limit: limit) }
    return bytes
  }

  private static func tooLarge(_ path: String, size: Int, limit: Int) -> PortError {
    PortError(
      .unsupported, "\(path) holds \(size) bytes, and at most \(limit) are read.", remedy: "Give a smaller file.")
  }

  /// The file itself where the path is a link to it.
  private static func target(of path: String) throws -> String {
    URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
  }

  static func trouble(with path: String, _ error: any Error) -> PortError {
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile?, .fileNoSuchFile?:
      PortError(.notFound, "There is no file \(path).", remedy: "Check the path.", cause: error)
    case .fileReadNoPermission?:
      PortError(.forbidden, "\(path) may not be read.", remedy: "Give yourself the right to read it.", cause: error)
    default:
      PortError(.failed, "\(path) could not be read.", remedy: "Check the path and the disk.", cause: error)
    }
  }
}
