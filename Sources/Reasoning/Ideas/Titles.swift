internal import Mesh

/// Words for people, made from names.
enum Titles {
  static func words(_ topic: TopicName) -> String { words(topic.rawValue) }

  static func words(_ name: String) -> String {
    let all = Words.raw(name)
    let telling = all.filter { word in
      !Vocabulary.standard.noise.contains(word)
        && !(word.hasPrefix("v") && word.count > 1 && word.dropFirst().allSatisfy(\.isNumber))
    }
    return (telling.isEmpty ? all : telling).map { full[$0] ?? $0 }.joined(separator: " ")
  }

  static func spaced(_ domain: DomainName) -> String { domain.rawValue.split(separator: "-").joined(separator: " ") }

  /// With a capital letter, and acronyms in capitals.
  static func sentence(_ text: String) -> String {
    let named = named(text)
    let first = named.prefix { $0.isLetter }
    let isAcronym = acronyms.values.contains(String(first)) || first.count > 1 && first.allSatisfy(\.isUppercase)
    return isAcronym ? named : named.prefix(1).uppercased() + named.dropFirst()
  }

  /// With acronyms in capitals.
  static func named(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let letters = word.prefix { $0.isLetter }
      let capital = acronyms[String(letters)] ?? (isAcronym(letters) ? letters.uppercased() : nil)
      return capital.map { $0 + word.dropFirst(letters.count) } ?? String(word)
    }.joined(separator: " ")
  }

  /// What cannot be spoken is spelled: `gtfs`, `dns`; short forms of words are written as they are.
  private static func isAcronym(_ word: Substring) -> Bool {
    (3...5).contains(word.utf8.count) && word.utf8.allSatisfy { (0x61...0x7a).contains($0) }
      && !word.contains { "aeiouy".contains($0) } && !shortened.contains(String(word))
  }

  private static let shortened: Set<String> = [
    "mgmt", "mgr", "msg", "msgs", "txn", "txns", "src", "dst", "std", "prd", "dft", "cfg", "cmd", "str", "tmp", "prj",
    "grp", "nbr", "qty", "dtl", "hdr", "hist", "mst", "mstr", "trx", "ctx", "req", "rpt", "acct", "cntr", "cnt", "pmt",
    "pmts", "chk", "lvl", "svc", "rcv", "snd", "lst", "ctl", "ctrl", "bldg", "wth", "yrs", "hrs", "mins", "nth", "crs",
  ]

  private static let full = [
    "mgmt": "management", "msgs": "messages", "msg": "message", "txn": "transaction", "txns": "transactions",
    "cust": "customer",
  ]
  private static let acronyms = ["iot": "IoT", "hr": "HR", "crm": "CRM", "siem": "SIEM", "erp": "ERP", "sms": "SMS"]

  static func list(_ topics: [TopicName]) -> String {
    let shown = topics.prefix(5).map { "`\($0)`" }
    if topics.count > 5 { return shown.joined(separator: ", ") + " and \(topics.count - 5) more" }
    guard shown.count > 1 else { return shown.joined() }
    return shown.dropLast().joined(separator: ", ") + " and " + shown[shown.count - 1]
  }

  static func list(_ words: [String]) -> String {
    guard words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
  }
}
