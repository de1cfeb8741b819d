internal import ArgumentParser
internal import FilesAdapter

/// The options that name a platform on the command line, before what meshgen.yaml says.
struct ConnectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Read this Kafka cluster, in the place of those of the settings.", valueName: "host:port,…"))
  var bootstrapServer: String?

  @Option(
    help: ArgumentHelp("How to reach it: a properties file of a Java client or of librdkafka.", valueName: "file"),
    completion: .file(extensions: ["properties", "conf"]))
  var clientProperties: String?

  @Option(help: ArgumentHelp("Read the schemas from this schema registry.", valueName: "url"))
  var registry: String?

  @Option(help: ArgumentHelp("Read only topics that fit; may be given several times.", valueName: "pattern"))
  var include: [String] = []

  @Option(help: ArgumentHelp("Leave out topics that fit; may be given several times.", valueName: "pattern"))
  var exclude: [String] = []

  func validate() throws {
    guard let registry, let flaw = WebAddress.flaw(in: registry) else { return }
    guard flaw == .noAddress else {
      throw ValidationError(
        "`--registry` takes an address without an account or a secret: set MESHGEN_REGISTRY_KEY and "
          + "MESHGEN_REGISTRY_SECRET instead.")
    }
    throw ValidationError("`--registry` takes the address of a web service, such as https://host.")
  }

  var sought: Sought {
    Sought(
      registry: registry, bootstrap: bootstrapServer, clientProperties: clientProperties, include: include,
      exclude: exclude)
  }
}
