/// The program: hands over to CLI.
@main struct EntryPoint { static func main() {} }
