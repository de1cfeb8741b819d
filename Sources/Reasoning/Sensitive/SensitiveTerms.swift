internal import Mesh

/// The phrases that name sensitive data, found in the words of a field's name.
struct SensitiveTerms {
  final class Term {
    let category: SensitiveField.Category
    /// Whether the phrase must be the whole name.
    let isWhole: Bool
    let context: Vocabulary.SensitiveTerm.Context?
    let phrase: String
    let words: [String]
    /// The phrase's last word, for names that end with an identifier.
    let last: String
    /// Why a field that is called so is sensitive.
    let reason: String

    init(
      category: SensitiveField.Category, isWhole: Bool, context: Vocabulary.SensitiveTerm.Context?, phrase: String,
      words: [String]
    ) {
      self.category = category
      self.isWhole = isWhole
      self.context = context
      self.phrase = phrase
      self.words = words
      last = words.last ?? ""
      reason = "Its name says `\(phrase)`\(context.map(Surroundings.words) ?? "")."
    }
  }

  private var terms: [String: [Term]] = [:]
  private let compounds: [String]
  private let shortForms: [String: String]
  private let turns: [String]

  init(_ vocabulary: Vocabulary, words: Words) {
    shortForms = vocabulary.shortForms
    turns = vocabulary.fields.turns
    for term in vocabulary.sensitive {
      for phrase in term.phrases {
        let parts = phrase.split(separator: " ").map { part in
          let word = words.singular(String(part))
          return vocabulary.shortForms[word] ?? word
        }
        let joined = parts.joined()
        for spelling in Self.spellings(joined) {
          // `user name` and `username` are one phrase.
          if terms[spelling]?.contains(where: { $0.category == term.category && $0.context == term.context }) == true {
            continue
          }
          terms[spelling, default: []].append(
            Term(
              category: term.category, isWhole: term.isWhole, context: term.context, phrase: phrase,
              words: parts))
        }
      }
    }
    compounds = vocabulary.compounds.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// `steuernummer` is found in `steuer_nr` and `numero_carta` in `num_carta` as well.
  private static func spellings(_ joined: String) -> [String] {
    if joined.hasSuffix("nummer") || joined.hasSuffix("nr") {
      let stem = joined.dropLast(joined.hasSuffix("nr") ? 2 : 6)
      // `sozialversicherungsNr` is two words, of which the first has lost what joins them.
      let stems = stem.hasSuffix("s") ? [stem, stem.dropLast()] : [stem]
      return stems.flatMap { [String($0) + "nummer", String($0) + "nr"] }
    }
    return joined.hasPrefix("numero")
      ? [joined, "number" + joined.dropFirst(6), "nr" + joined.dropFirst(6)] : [joined]
  }

  /// All terms whose words stand in the name one behind the other, the longest first.
  func hits(_ words: [String]) -> [Term] {
    let words = words.map { shortForms[$0] ?? $0 }
    var found: [(length: Int, start: Int, term: Term)] = []
    for start in words.indices {
      var joined = ""
      for end in start..<min(words.count, start + 6) {
        joined += words[end]
        guard let terms = terms[joined] else { continue }
        let isWhole = start == 0 && end == words.count - 1
        for term in terms where !term.isWhole || isWhole { found.append((end - start, start, term)) }
      }
    }
    guard !found.isEmpty else { return words.flatMap(parts) }
    // Of two as long, what stands last is what the name is about.
    found.sort { ($1.length, $1.start, $0.term.phrase) < ($0.length, $0.start, $1.term.phrase) }
    // `next of kin phone` is a phone, whoever is next of kin.
    let end = words.count - 1
    if let first = found.first, first.term.category == .name, first.start + first.length < end,
      let place = found.firstIndex(where: { $0.start + $0.length == end && $0.term.category != .name })
    {
      found.insert(found.remove(at: place), at: 0)
    }
    return found.map(\.term)
  }

  /// `bruttoeinkommen` ends with what is sensitive, `adresselinje` begins with it.
  private func parts(of word: String) -> [Term] {
    let size = word.utf8.count
    guard size >= 8 else { return [] }
    guard
      let part = compounds.first(where: {
        (size >= $0.utf8.count + 2 && word.hasSuffix($0))
          || (size >= $0.utf8.count + ($0.utf8.count > 8 ? 1 : 3) && word.hasPrefix($0)
            && !turns.contains(where: word.hasSuffix))
      })
    else { return [] }
    return terms[part] ?? []
  }
}
