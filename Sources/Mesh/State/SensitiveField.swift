/// A field that holds data about people, money or access, and which.
public struct SensitiveField: Hashable, Codable, Sendable, Comparable {
  public enum Category: String, Codable, Sendable, CaseIterable {
    case name, contact
    case governmentId = "government-id"
    case accountNumber = "account-number"
    case paymentCard = "payment-card"
    case paymentCardSecret = "payment-card-secret"
    case credential
    case onlineId = "online-id"
    case preciseLocation = "precise-location"
    case coarseLocation = "coarse-location"
    case demographic, health, biometric, finances, pay, profile
    case vehicleRegistration = "vehicle-registration"
    case freeText = "free-text"
  }

  public var path: FieldPath
  public var category: Category
  /// Why it is taken to be sensitive, in a few words.
  public var reason: String

  public init(path: FieldPath, category: Category, reason: String) {
    self.path = path
    self.category = category
    self.reason = reason
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.path, left.category.rawValue) < (right.path, right.category.rawValue)
  }
}
