/// Where a pack is written before Git may find it. What a killed writer leaves here is known to be garbage as soon as nobody
/// writes a pack any more: each writer shares an `flock` on the folder, which the system releases when it is killed.
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

public struct PackFolder: ~Copyable {
  /// A temporary pack of libgit2 among Git's own packs: not ours to judge before it is older than any transfer lasts.
  private static let age = 24 * 3600

  /// A folder of one writer's own.
  let path: String
  private let descriptor: Int32

  init(of commonDirectory: String) throws(GitError) {
    let top = Self.top(of: commonDirectory)
    mkdir(commonDirectory + "meshgen", 0o777)
    mkdir(top, 0o777)
    let folder = open(top, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw Self.error("open the folder \(top)") }
    while flock(folder, LOCK_SH) != 0 {
      guard errno != EINTR else { continue }
      let error = Self.error("share the folder \(top)")
      close(folder)
      throw error
    }
    var name = Array((top + "/pack-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else {
      let error = Self.error("make a folder in \(top)")
      close(folder)
      throw error
    }
    descriptor = folder
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    Self.remove(path)
    close(descriptor)
  }

  /// Moves what was written to where Git finds it: the index last, because Git looks for that. False where the two folders
  /// are on different file systems.
  func move(to folder: String) throws(GitError) -> Bool {
    let files = Self.files(in: path).sorted { ($0.hasSuffix(".idx") ? 1 : 0, $0) < ($1.hasSuffix(".idx") ? 1 : 0, $1) }
    for file in files where rename("\(path)/\(file)", "\(folder)/\(file)") != 0 {
      guard errno != EXDEV else { return false }
      throw Self.error("move a pack into \(folder)")
    }
    return true
  }

  /// Removes what killed writers left, unless somebody is writing a pack.
  public static func sweep(_ commonDirectory: String) {
    let top = top(of: commonDirectory)
    let descriptor = open(top, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return }
    for folder in files(in: top) { remove("\(top)/\(folder)") }
  }

  /// Removes temporary packs of libgit2 that lie among Git's own packs for more than a day.
  public static func removeAbandoned(_ commonDirectory: String) {
    let folder = commonDirectory + "objects/pack"
    for file in files(in: folder) where file.hasPrefix("pack_git2_") {
      var status = stat()
      guard stat("\(folder)/\(file)", &status) == 0 else { continue }
      #if canImport(Glibc)
        let changed = status.st_mtim.tv_sec
      #else
        let changed = status.st_mtimespec.tv_sec
      #endif
      if time(nil) - changed > age { unlink("\(folder)/\(file)") }
    }
  }

  private static func top(of commonDirectory: String) -> String { commonDirectory + "meshgen/packs" }

  private static func remove(_ folder: String) {
    for file in files(in: folder) { unlink("\(folder)/\(file)") }
    rmdir(folder)
  }

  private static func files(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var files: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { files.append(name) }
    }
    return files
  }

  private static func error(_ operation: String) -> GitError {
    GitError(operation: operation, code: .generic, message: String(cString: strerror(errno)))
  }
}
