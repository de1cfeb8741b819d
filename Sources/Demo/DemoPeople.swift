public import Mesh

/// Who speaks in the demonstration. Nobody of these names exists.
public enum DemoPeople {
  /// Answers for what the company does with its data.
  public static let headOfData = Person(name: "Maya Okafor", email: "maya.okafor@example.org")
  /// Keeps the Kafka platform running.
  public static let platformEngineer = Person(name: "Tomas Lind", email: "tomas.lind@example.org")
  /// Decides what is worth building.
  public static let productManager = Person(name: "Ravi Menon", email: "ravi.menon@example.org")
  /// Answers for what is personal or secret.
  public static let privacyOfficer = Person(name: "Ines Duarte", email: "ines.duarte@example.org")

  public static let all = [headOfData, platformEngineer, productManager, privacyOfficer]
}
