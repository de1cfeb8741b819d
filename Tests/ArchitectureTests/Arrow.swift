/// What one target may import, and why nothing else.
struct Arrow {
  let target: String
  let may: Set<String>
  let because: String

  /// Parts of Swift and of the system, which every target may use.
  static let everywhere: Set<String> = [
    "Swift", "Synchronization", "Dispatch", "FoundationEssentials", "Foundation", "Glibc", "Musl", "Darwin",
  ]

  static let all: [Arrow] = [
    Arrow("Mesh", ["Crypto"], "Nouns are values; fingerprints are the only thing they compute."),
    Arrow("Ports", ["Mesh"], "A port asks in our words; a package or C library belongs in the adapter that answers."),
    Arrow("Schemas", ["Mesh"], "Schema languages are pure."),
    Arrow("Reasoning", ["Mesh", "Schemas"], "Rules are pure functions from values to values; they ask no port."),
    Arrow("Rendering", ["Mesh", "Schemas"], "Rendering is pure: text from values."),
    Arrow(
      "Pipeline", ["Mesh", "Ports", "Reasoning", "Rendering"],
      "A step asks ports and must not know who answers, nor depend on a package."),
    Arrow("Agents", ["Mesh", "Ports", "Pipeline"], "An agent does not know which ledger or platform it has."),
    Arrow("Demo", ["Mesh", "Ports"], "The built-in story knows no adapter, no network and no clock."),
    Arrow("CLibgit2", [], "Headers only."),
    Arrow("CLibcurl", [], "Headers only."),
    Arrow("CLibrdkafka", [], "Headers only."),
    Arrow("Libgit2", ["CLibgit2"], "A library knows nothing of data products, nor of another library."),
    Arrow("Libcurl", ["CLibcurl"], "A library knows nothing of data products, nor of another library."),
    Arrow("Librdkafka", ["CLibrdkafka"], "A library knows nothing of data products, nor of another library."),
    Arrow("KafkaAdapter", ["Mesh", "Ports", "Schemas", "Librdkafka"], oneLibrary),
    Arrow(
      "ConfluentAdapter", ["Mesh", "Ports", "Schemas", "Libcurl", "Subprocess"],
      oneLibrary + " A server of MCP is a child program."),
    Arrow(
      "ModelAdapter", ["Mesh", "Ports", "Schemas", "Libcurl", "Crypto"],
      oneLibrary + " Requests to AWS are signed with Crypto."),
    Arrow("HostingAdapter", ["Mesh", "Ports", "Libcurl"], oneLibrary),
    Arrow(
      "GitAdapter", ["Mesh", "Ports", "Libgit2", "Subprocess"], oneLibrary + " Network Git runs the `git` program."),
    Arrow("FilesAdapter", ["Mesh", "Ports", "Yams"], oneLibrary),
    Arrow("Web", ["Mesh", "Ports", "Agents", "Hummingbird", "Mustache"], front),
    Arrow("MCPServer", ["Mesh", "Ports", "Agents"], front),
    Arrow("meshgen", ["CLI", "ArgumentParser"], "The program hands over to CLI and does nothing else."),
  ]

  private static let oneLibrary = "An adapter answers ports with one library; it knows no other adapter and no step."
  private static let front = "Pages and tools drive agents; which adapters answer is chosen in CLI."

  /// CLI may import everything above it: it is the only place that chooses answers. It is no C program, though.
  static let cli = Arrow(
    "CLI",
    Set(all.map(\.target)).subtracting(["CLibgit2", "CLibcurl", "CLibrdkafka", "meshgen"])
      .union(["ArgumentParser", "Subprocess", "Yams"]),
    "CLI chooses the answers; C headers stay behind the libraries that make them safe.")

  init(_ target: String, _ may: Set<String>, _ because: String) {
    self.target = target
    self.may = may
    self.because = because
  }

  /// Why each forbidden import of a file is forbidden; empty where all are allowed.
  static func complaints(about file: SourceFile) -> [String] {
    guard let arrow = (all + [cli]).first(where: { $0.target == file.target }) else {
      return ["\(file.path): no arrow is drawn for the target \(file.target). Add it to Arrow.swift."]
    }
    return file.imports.filter { !arrow.may.contains($0.module) && !everywhere.contains($0.module) }.map {
      "\(file.path):\($0.line): \(file.target) must not import \($0.module). \(arrow.because)"
    }
  }
}
