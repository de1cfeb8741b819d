/// Makes a bare repository and a clone of it, as the demonstration needs them.
internal import Libgit2
public import Mesh
public import Ports

extension MeshRepository {
  /// A bare repository with one commit of these files on `main`, and a clone with its files checked out. Both folders
  /// must not exist yet, or be empty; they should stand side by side, so that they can be moved together.
  public static func make(
    origin: String, clone: String, files: [String: String], message: String, by person: Person, at time: Timestamp
  ) throws(PortError) -> MeshRepository {
    do {
      let bare = try Repository(making: origin, bare: true)
      let mesh = try Repository(making: clone, bare: false)
      var changes: [TreeChange] = []
      for (path, text) in files.sorted(by: { $0.key < $1.key }) {
        changes.append(.put(TreeEntry(path: path, mode: .file, id: try mesh.writeBlob(text))))
      }
      let signature = Signature(name: person.name, email: person.email, time: time.seconds)
      let first = try mesh.writeCommit(
        tree: mesh.tree(from: nil, changing: changes), parents: [], author: signature, committer: signature,
        message: message)
      try mesh.copyObjects(of: [first], to: bare)
      try bare.move("refs/heads/main", to: first, from: nil, note: "first commit")
      try mesh.addRemote("origin", at: address(of: origin, from: clone))
      try mesh.set("branch.main.remote", to: "origin")
      try mesh.set("branch.main.merge", to: "refs/heads/main")
      try mesh.move("refs/remotes/origin/main", to: first, from: nil, note: "clone")
      try mesh.move("refs/heads/main", to: first, from: nil, note: "clone")
      try mesh.checkOutHead()
    } catch {
      throw PortError(error, at: clone)
    }
    return try MeshRepository(around: clone)
  }

  /// What a person did in a repository and its origin that nothing else holds, in words: changed files, and branches that
  /// are neither the base nor meshgen's, or are ahead of the origin.
  public func ownWork(besides origin: String) throws(PortError) -> [String] {
    do {
      let mesh = try Repository(at: gitDirectory)
      let bare = try Repository(at: origin)
      var found = try mesh.changedFiles()
      for reference in try mesh.references(matching: "refs/heads/*") + bare.references(matching: "refs/heads/*") {
        let isForeign = reference.name != "refs/heads/main" && !reference.name.hasPrefix("refs/heads/meshgen/")
        let isAhead = try !bare.holds(reference.target)
        if isForeign || isAhead { found.append("the branch \(reference.name.dropFirst("refs/heads/".count))") }
      }
      return Array(Set(found)).sorted()
    } catch {
      throw PortError(error, at: folder)
    }
  }

  /// Relative for neighbours.
  private static func address(of origin: String, from clone: String) -> String {
    let there = origin.split(separator: "/", omittingEmptySubsequences: false)
    let here = clone.split(separator: "/", omittingEmptySubsequences: false)
    guard there.dropLast() == here.dropLast(), let name = there.last else { return origin }
    return "../\(name)"
  }
}
