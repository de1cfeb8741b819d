/// The right to write meshgen's references of one repository, held by one writer at a time.
///
/// It is an `flock` on `<common directory>/meshgen/lock`, so the system releases it when its holder is killed. What a
/// killed holder left locked is removed by the next one: with the lock in hand nobody else of meshgen writes there.
internal import Libgit2
internal import Ports
internal import Synchronization

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

struct RepositoryLock: ~Copyable {
  /// Git itself holds its lock files for moments only; one that is older was left behind.
  private static let age: TimeInterval = 1
  private static let patience: TimeInterval = 60

  private let descriptor: Int32

  /// Does something as the only writer of meshgen's references. Blocks.
  static func holding<Value>(_ commonDirectory: String, _ body: () throws -> Value) throws -> Value {
    let lock = try RepositoryLock(of: commonDirectory)
    let result = Result { try body() }
    lock.release()
    return try result.get()
  }

  private consuming func release() {}

  /// Waits for the lock, and removes stale lock files and packs.
  private init(of commonDirectory: String) throws(PortError) {
    let folder = commonDirectory + "meshgen"
    mkdir(folder, 0o777)
    let path = folder + "/lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw PortError(
        .forbidden, "The file \(path) cannot be opened for writing.",
        remedy: "Check the permissions of the folder \(folder).")
    }
    let deadline = Date().timeIntervalSinceReferenceDate + Self.patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard Date().timeIntervalSinceReferenceDate < deadline else {
        close(descriptor)
        throw PortError(
          .timedOut, "Another meshgen has been writing in \(commonDirectory) for a minute.",
          remedy: "Look for a meshgen that hangs, end it, and run the command again.")
      }
      usleep(UInt32.random(in: 500...4_000))
    }
    Self.removeStaleLocks(in: commonDirectory)
  }

  deinit { close(descriptor) }

  /// Removes the lock files that a killed writer left; a young one may be Git's own and is waited for.
  private static func removeStaleLocks(in commonDirectory: String) {
    var folders = ["refs/meshgen"]
    if isDue(commonDirectory) {
      folders.append("refs/heads/meshgen")
      PackFolder.removeAbandoned(commonDirectory)
    }
    PackFolder.sweep(commonDirectory)
    for folder in folders {
      for file in locks(under: commonDirectory + folder) {
        while let age = age(of: file), age < Self.age { usleep(20_000) }
        unlink(file)
      }
    }
  }

  /// There may be a thousand branches, so they are looked through now and then only.
  private static func isDue(_ commonDirectory: String) -> Bool {
    let now = Date().timeIntervalSinceReferenceDate
    return lookedThrough.withLock { times in
      if let last = times[commonDirectory], now - last < 5 { return false }
      times[commonDirectory] = now
      return true
    }
  }

  private static let lookedThrough = Mutex<[String: TimeInterval]>([:])

  private static func locks(under folder: String) -> [String] {
    guard access(folder, F_OK) == 0 else { return [] }
    do {
      return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".lock") }
        .map { folder + "/" + $0 }
    } catch {
      // The folder changed while it was read; what is stale is found the next time.
      return []
    }
  }

  private static func age(of file: String) -> TimeInterval? {
    guard let changed = modified(file) else { return nil }
    return Date().timeIntervalSince1970 - changed
  }

  private static func modified(_ file: String) -> TimeInterval? {
    var status = stat()
    guard stat(file, &status) == 0 else { return nil }
    #if canImport(Glibc)
      let moment = status.st_mtim
    #else
      let moment = status.st_mtimespec
    #endif
    return TimeInterval(moment.tv_sec) + TimeInterval(moment.tv_nsec) / 1e9
  }
}
