// What the documentation of a field says of it.

internal import Mesh

extension Vocabulary {
  /// Longer marks first: the first one counts.
  static let documentationMarks: [(mark: String, category: SensitiveField.Category)] = [
    ("social security", .governmentId), ("passport number", .governmentId), ("national id", .governmentId),
    ("tax id", .governmentId), ("e-mail address", .contact), ("email address", .contact), ("phone number", .contact),
    ("telefonnummer", .contact), ("date of birth", .demographic), ("geburtsdatum", .demographic),
    ("card number", .paymentCard), ("bank account", .accountNumber), ("iban", .accountNumber),
    ("ip address", .onlineId), ("home address", .preciseLocation), ("postal address", .preciseLocation),
    ("full name", .name), ("first name", .name), ("last name", .name), ("surname", .name),
    ("name of the customer", .name), ("customer's name", .name), ("name of the person", .name),
    ("name of the patient", .name), ("biometric", .biometric), ("freitext", .freeText), ("free text", .freeText),
    ("free-text", .freeText), ("diagnosis", .health), ("medical", .health), ("salary", .pay), ("password", .credential),
    ("personal data", .profile), ("personenbezogen", .profile), ("personally identif", .profile),
    ("datos personales", .profile), ("données personnelles", .profile), ("pii", .profile),
  ]
}
