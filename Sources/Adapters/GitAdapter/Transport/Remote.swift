/// A remote of a repository, and the way to reach it.
internal import Libgit2
internal import Ports

struct Remote: Sendable {
  let name: String
  let address: String
  let transport: any Transport

  /// The remote of that name; nil when the repository knows none.
  init?(named name: String?, of here: MeshRepository, network: NetworkAccess) throws(PortError) {
    guard let name, let address = try here.address(ofRemote: name) else { return nil }
    self.name = name
    self.address = address
    let program = network.program.map { _ in
      ProgramTransport(here: here, remote: name, address: address, network: network)
    }
    let child = ChildTransport(here: here, address: address, network: network)
    switch (network.route, RemoteAddress(address, relativeTo: here.folder)) {
    case (.best, .path(let path)), (.path, .path(let path)):
      transport = Self.transport(to: path, from: here, program: program)
    case (.child, _): transport = child
    case (.program, _): transport = program ?? child as any Transport
    default: transport = program.map { FallbackTransport(first: $0, second: child) } ?? child as any Transport
    }
  }

  /// What libgit2 cannot open, the program may.
  private static func transport(to path: String, from here: MeshRepository, program: ProgramTransport?)
    -> any Transport
  {
    let inside = PathTransport(here: here, path: path, program: program)
    do {
      _ = try PathTransport.open(path)
      return inside
    } catch {
      return error.reason == .unsupported ? program ?? inside as any Transport : inside
    }
  }

  /// The repository itself, for a mesh without a remote.
  init(itself here: MeshRepository) {
    name = "itself"
    address = here.folder
    transport = PathTransport(here: here, path: here.commonDirectory, program: nil)
  }
}
