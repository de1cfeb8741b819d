internal import CLI

/// The program: hands over to the command line.
@main struct EntryPoint {
  static func main() async { await Program.run() }
}
