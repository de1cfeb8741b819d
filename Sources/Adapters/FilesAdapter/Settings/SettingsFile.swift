public import Mesh
import Ports

/// What stands in a `meshgen.yaml`, and on which lines.
public struct SettingsFile: Hashable, Sendable {
  /// Larger files are refused.
  public static let largest = 1 << 20

  public let settings: Settings
  /// The file's name, for messages.
  public let file: String
  /// The line of every key that is written, by its path, such as `clusters[0].kafka`.
  public let lines: [String: Int]

  /// Reads a file; a price book is looked for beside it.
  public static func read(_ file: String) throws(Refusal) -> SettingsFile {
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let bytes = try bytes(of: file)
    return try read(bytes: bytes, named: file) { path throws(Refusal) in
      try Self.bytes(of: path.hasPrefix("/") ? path : folder + path)
    }
  }

  /// Reads text that is at hand, such as that of a commit; `prices` gives the text of the price book it names.
  public static func read(
    _ text: String, named file: String, prices: (String) throws(Refusal) -> String = Self.noPrices
  ) throws(Refusal) -> SettingsFile {
    try read(bytes: Array(text.utf8), named: file) { path throws(Refusal) in Array(try prices(path).utf8) }
  }

  /// The line on which one of the keys stands, or something below it; nil where none is written.
  public func line(of path: String) -> Int? {
    lines[path] ?? lines.filter { $0.key.hasPrefix(path + ".") || $0.key.hasPrefix(path + "[") }.map(\.value).min()
  }

  /// Refuses the price book that there is no way to read.
  public static func noPrices(_ path: String) throws(Refusal) -> String {
    throw Refusal(.configuration, "The price book \(path) is not here.", remedy: "Put it beside meshgen.yaml.")
  }

  private static func bytes(of path: String) throws(Refusal) -> [UInt8] {
    do {
      return try FileInput.bytes(of: path, atMost: largest)
    } catch {
      throw Refusal(.configuration, error.message, remedy: error.remedy)
    }
  }

  private static func read(
    bytes: [UInt8], named file: String, prices: (String) throws(Refusal) -> [UInt8]
  ) throws(Refusal) -> SettingsFile {
    let document: Document
    var settings: Settings
    let book: SettingsReader.PriceBook?
    do throws(Misreading) {
      document = try YAMLReader.read(bytes)
      try SecretTrace.check(document)
      (settings, book) = try SettingsReader.settings(Place(document))
    } catch {
      throw refusal(error, file: file)
    }
    if let book {
      let bytes = try prices(book.file)
      do throws(Misreading) {
        let prices = try SettingsReader.prices(Place(try YAMLReader.read(bytes)))
        if let wanted = book.currency, wanted != prices.currency {
          throw Misreading(
            path: "currency", "is \(prices.currency), and \(file) says \(wanted)", remedy: "Write the same in both.")
        }
        settings.prices = prices
      } catch {
        throw refusal(error, file: book.file)
      }
    }
    var lines: [String: Int] = [:]
    collect(Place(document), into: &lines)
    return SettingsFile(settings: settings, file: file, lines: lines)
  }

  private static func refusal(_ error: Misreading, file: String) -> Refusal {
    Refusal(.configuration, error.message(for: file), remedy: error.remedy)
  }

  private static func collect(_ place: Place, into lines: inout [String: Int]) {
    switch place.value.content {
    case .object(let members):
      for member in members {
        if case .nothing = member.value.content { continue }
        let path = Place.Path.key(member.key, in: place.path)
        lines[path.text] = member.line
        collect(Place(member.value, at: path), into: &lines)
      }
    case .list(let items):
      for (index, item) in items.enumerated() { collect(Place(item, at: .item(index, in: place.path)), into: &lines) }
    default: break
    }
  }
}
