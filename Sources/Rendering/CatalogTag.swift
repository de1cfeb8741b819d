/// The name of a tag as the platform's catalog takes it: a letter, then letters, digits, spaces and low lines.
public enum CatalogTag {
  public static func name(_ tag: String) -> String {
    let safe = String(
      tag.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", " ": Character(scalar)
        default: "_"
        }
      })
    return safe.first?.isLetter == true ? safe : "t_" + safe
  }
}
