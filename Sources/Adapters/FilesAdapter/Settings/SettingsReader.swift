import Mesh

/// Reads the parts of `meshgen.yaml`, each as strictly as the schema in `docs/` says.
enum SettingsReader {
  /// The version that this program writes, and the newest that it reads.
  static let version = 1

  /// A file of prices that completes the settings, and the currency it must have.
  struct PriceBook {
    var file: String
    var currency: String?
  }

  static func settings(_ place: Place) throws(Misreading) -> (Settings, PriceBook?) {
    try checkVersion(of: place)
    let fields = try place.fields([
      "version", "mesh", "clusters", "ledger", "reasoner", "hosting", "limits", "teams", "domains", "owners",
      "sensitive", "naming", "ignore", "policy", "prices", "commit", "platform", "environments", "secrets",
    ])
    var settings = Settings.standard
    if let mesh = try fields.optional("mesh")?.fields(["name", "language"]) {
      settings.mesh.name = try mesh.optional("name")?.word() ?? settings.mesh.name
      settings.mesh.language = try mesh.optional("language")?.word() ?? settings.mesh.language
    }
    settings.environments = try fields.optional("environments").map(environments) ?? []
    settings.clusters = try fields.optional("clusters").map(clusters) ?? []
    settings.ledger = try fields.optional("ledger").map(ledger) ?? settings.ledger
    if let reasoner = fields.optional("reasoner") { try read(reasoner, into: &settings) }
    settings.hosting = try fields.optional("hosting").map(hosting) ?? settings.hosting
    settings.limits = try fields.optional("limits").map(limits) ?? settings.limits
    settings.teams = try fields.optional("teams").map(teams) ?? [:]
    settings.domains = try fields.optional("domains").map(domains) ?? [:]
    settings.owners = try fields.optional("owners").map(owners) ?? [:]
    settings.sensitive = try fields.list("sensitive", sensitivity)
    settings.naming = try fields.optional("naming").map(naming) ?? settings.naming
    settings.ignore = try fields.optional("ignore")?.words() ?? []
    settings.policy = try fields.optional("policy").map(policy) ?? settings.policy
    settings.commit = try fields.optional("commit").map(commit) ?? settings.commit
    settings.platform = try fields.optional("platform").map(slug) ?? settings.platform
    settings.secrets = try fields.optional("secrets").map(secrets) ?? settings.secrets
    let prices = try fields.optional("prices")?.fields(["file", "currency"])
    let currency = try prices?.optional("currency")?.word()
    let priceFile = try prices?.optional("file")?.word()
    if let currency, priceFile == nil, currency != "USD", let place = prices?.optional("currency") {
      throw place.wrong(
        "is `\(currency.prefix(20))`, and the built-in prices are in USD", remedy: "Name a price book in `prices.file`."
      )
    }
    return (settings, priceFile.map { PriceBook(file: $0, currency: currency) })
  }

  /// Says that a newer file is newer before it is called wrong.
  private static func checkVersion(of place: Place) throws(Misreading) {
    guard let version = try place.entries().first(where: { $0.key == "version" })?.place else { return }
    let number = try version.integer(in: 1...Int.max)
    guard number <= Self.version else {
      throw version.wrong(
        "is \(number), and this meshgen reads version \(Self.version)", remedy: "Use a newer meshgen.")
    }
  }

  /// Letters, digits, dots, dashes and underscores: safe in paths and in names of variables.
  static func slug(_ place: Place) throws(Misreading) -> String {
    let text = try place.word()
    let isSafe = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isSafe, text.utf8.count <= 64, let first = text.first, first.isLetter || first.isNumber else {
      throw place.wrong(
        "is not a plain name", remedy: "Use at most 64 letters, digits, dots, dashes and underscores.")
    }
    return text
  }

  private static func environments(_ place: Place) throws(Misreading) -> [EnvironmentName] {
    var environments: [EnvironmentName] = []
    for item in try place.items() {
      let environment = EnvironmentName(try slug(item))
      guard !environments.contains(environment) else { throw item.wrong("stands in the list already") }
      environments.append(environment)
    }
    return environments
  }

  private static func ledger(_ place: Place) throws(Misreading) -> Settings.LedgerPart {
    let fields = try place.fields(["kind", "remote", "cluster"])
    var ledger = Settings.LedgerPart(
      kind: try fields.optional("kind")?.choice(Settings.LedgerPart.Kind.allCases) ?? .git)
    if let remote = try fields.optional("remote")?.word() { ledger.remote = remote == "none" ? nil : remote }
    ledger.cluster = try fields.optional("cluster").map { place throws(Misreading) in ClusterName(try place.word()) }
    return ledger
  }

  private static func hosting(_ place: Place) throws(Misreading) -> Settings.HostingPart {
    let fields = try place.fields(["kind", "repository", "base", "url", "draft", "labels", "reviewers"])
    var hosting = Settings.HostingPart()
    hosting.kind = try fields.optional("kind")?.choice(Settings.HostingPart.Kind.allCases) ?? hosting.kind
    hosting.repository = try fields.optional("repository")?.word()
    if let base = fields.optional("base") { hosting.base = try branch(base) }
    hosting.url = try fields.optional("url").map(url)
    hosting.draft = try fields.optional("draft")?.truth() ?? hosting.draft
    hosting.labels = try fields.optional("labels")?.words() ?? []
    hosting.reviewers = try (fields.optional("reviewers")?.words() ?? []).map {
      $0.hasPrefix("@") ? String($0.dropFirst()) : $0
    }
    let needsRepository = hosting.kind != .local && hosting.kind != .none
    if needsRepository, let repository = fields.optional("repository"), !(hosting.repository ?? "").contains("/") {
      throw repository.wrong("does not name an owner", remedy: "Write it as `owner/name`.")
    }
    return hosting
  }

  /// As `git check-ref-format --branch` takes it.
  private static func branch(_ place: Place) throws(Misreading) -> BranchName {
    let name = try place.word()
    let isHidden = name.split(separator: "/", omittingEmptySubsequences: false).contains {
      $0.isEmpty || $0.hasPrefix(".") || $0.hasSuffix(".lock") || $0.hasSuffix(".")
    }
    let isForbidden = name.unicodeScalars.contains {
      " ~^:?*[\\".unicodeScalars.contains($0) || $0.value < 33 || $0.value == 127
    }
    guard !isHidden, !isForbidden, !name.hasPrefix("-"), !name.contains(".."), !name.contains("@{"), name != "@" else {
      throw place.wrong("is not the name of a branch", remedy: "Write it as Git does, such as `main`.")
    }
    return BranchName(name)
  }

  static func url(_ place: Place) throws(Misreading) -> String {
    let text = try place.word()
    switch WebAddress.flaw(in: text) {
    case nil: return text
    case .noAddress:
      throw place.wrong("is not the address of a web service", remedy: "Write it as https://host/path.")
    case .account, .secret:
      throw place.wrong(
        "names an account before the host, or a secret",
        remedy: "Remove it here; docs/configuration.md names the environment variables for keys.")
    }
  }

  private static func limits(_ place: Place) throws(Misreading) -> Settings.Limits {
    let fields = try place.fields(["open", "per_hour", "per_reviewer", "first_burst"])
    var limits = Settings.Limits()
    limits.open = try fields.optional("open")?.integer(in: 0...10_000) ?? limits.open
    limits.perHour = try fields.optional("per_hour")?.integer(in: 0...10_000) ?? limits.perHour
    limits.perReviewer = try fields.optional("per_reviewer")?.integer(in: 0...10_000) ?? limits.perReviewer
    limits.firstBurst = try fields.optional("first_burst")?.integer(in: 0...10_000) ?? limits.firstBurst
    return limits
  }

  private static func commit(_ place: Place) throws(Misreading) -> Person {
    let fields = try place.fields(["name", "email"])
    let person = Person(
      name: try fields.optional("name")?.word() ?? Settings.standard.commit.name,
      email: try fields.optional("email")?.word() ?? Settings.standard.commit.email)
    for (key, text) in [("name", person.name), ("email", person.email)]
    where text.contains(where: { "<>".contains($0) }) {
      throw (fields.optional(key) ?? place).wrong("holds `<` or `>`, which a commit cannot")
    }
    return person
  }

  private static func secrets(_ place: Place) throws(Misreading) -> Settings.SecretsPart {
    let fields = try place.fields(["command", "commands"])
    var secrets = Settings.SecretsPart(command: try fields.optional("command").map(command) ?? [])
    for (variable, place) in try fields.optional("commands")?.entries() ?? [] {
      secrets.commands[variable] = try command(place)
    }
    return secrets
  }

  static func command(_ place: Place) throws(Misreading) -> [String] {
    let words = try place.words()
    guard !words.isEmpty else { throw place.wrong("names no program", remedy: "Write `[program, argument, …]`.") }
    return words
  }
}
