/// Numbers that are written out, in the languages in which a model may fall.
enum NumberWords {
  struct Found {
    var text: String
    var value: Double
    /// The place after its last word.
    var end: Int
  }

  /// Those in words of which an empty one is passed over.
  static func all(in words: [String]) -> [Found] {
    var found: [Found] = []
    var place = 0
    while place < words.count {
      guard let number = number(in: words, from: place) else {
        place += 1
        continue
      }
      found.append(number)
      place = number.end
    }
    return found
  }

  /// The number that begins at a place: `three`, `two hundred and five`, `a dozen`.
  private static func number(in words: [String], from start: Int) -> Found? {
    var total = 0.0
    var group = 0.0
    var place = start
    var end = start
    while place < words.count {
      var pieces = words[place].lowercased().split { $0 == "-" || $0 == "–" }.map(String.init)
      // `three-week` counts weeks.
      let isLast = pieces.count > 1 && counted.contains(pieces[pieces.count - 1])
      if isLast { pieces.removeLast() }
      if place > start, pieces == ["and"] || pieces == ["und"] {
        place += 1
        continue
      }
      guard !pieces.isEmpty, pieces.allSatisfy({ plain[$0] != nil || scales[$0] != nil }) else { break }
      for piece in pieces {
        if let scale = scales[piece] {
          group = max(group, 1) * scale
          if scale >= 1_000 {
            total += group
            group = 0
          }
        } else if let value = plain[piece] {
          // `two, three` are two numbers, `twenty three` is one.
          guard
            group == 0 || value < 10 && group.truncatingRemainder(dividingBy: 100) >= 20 || value < 100 && group >= 100
          else { return Found(text: words[start..<end].joined(separator: " "), value: total + group, end: end) }
          group += value
        }
      }
      place += 1
      end = place
      if isLast { break }
    }
    return end == start ? nil : Found(text: words[start..<end].joined(separator: " "), value: total + group, end: end)
  }

  private static let counted: Set<String> = ["minute", "hour", "day", "week", "month", "year", "topic", "field"]

  private static let scales: [String: Double] = [
    "hundred": 100, "hundreds": 100, "thousand": 1_000, "thousands": 1_000, "million": 1e6, "millions": 1e6,
    "billion": 1e9, "billions": 1e9, "dozen": 12, "dozens": 12, "hundert": 100, "tausend": 1_000, "millionen": 1e6,
    "mille": 1_000, "cien": 100, "mil": 1_000, "millón": 1e6, "millones": 1e6, "milioni": 1e6,
    "honderd": 100, "duizend": 1_000,
  ]

  /// Words that mean something else in English, such as `once` and `die`, are left out.
  private static let plain: [String: Double] = {
    var words: [String: Double] = ["zero": 0]
    let rows: [(first: Double, words: String)] = [
      (
        1,
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
      ),
      (
        2,
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
      ),
      (2, "deux trois quatre cinq - sept huit neuf dix onze douze treize quatorze quinze seize"),
      (
        2,
        "- tres cuatro cinco seis siete ocho nueve diez - doce trece catorce quince dieciséis diecisiete dieciocho diecinueve"
      ),
      (3, "tre quattro cinque - sette otto nove dieci undici dodici tredici quattordici quindici sedici"),
      (2, "dois três quatro cinco seis sete oito nove dez - doze treze quatorze quinze"),
      (2, "twee drie vier vijf zes zeven - negen tien - twaalf dertien veertien vijftien"),
    ]
    for row in rows {
      for (place, word) in row.words.split(separator: " ").enumerated() where word != "-" {
        words[String(word)] = row.first + Double(place)
      }
    }
    let tens = [
      "twenty thirty forty fifty sixty seventy eighty ninety",
      "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", "vingt trente quarante cinquante soixante",
      "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
      "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
      "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
      "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    ]
    for row in tens {
      for (place, word) in row.split(separator: " ").enumerated() { words[String(word)] = 20 + 10 * Double(place) }
    }
    return words
  }()
}
