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

  /// What a tag says of the data that bears it.
  static func about(_ tag: String, in mesh: String) -> String {
    switch tag {
    case "PII": "Tells who a person is, or something about one."
    case "PCI": "Data of payment cards."
    case "PHI": "Data on somebody's health or body."
    case "FINANCIAL": "Accounts, incomes and other money of somebody."
    case "SECRET": "Opens something: a password, a key or a token."
    case "PUBLIC", "INTERNAL", "CONFIDENTIAL", "RESTRICTED": "How the data is classified."
    default: "A tag of the mesh \(mesh)."
    }
  }
}
