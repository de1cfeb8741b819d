internal import Mesh

/// Something that a model may not say on its own: what was computed, or what only a person can say.
struct Claim: Hashable {
  /// As they stand in the text, in small letters.
  var words: String
  /// Why it cannot stand.
  var truth: String

  /// Whether a text that is plain says as much, in these words or in others.
  func isBacked(by text: String) -> Bool {
    Self.groups.first { $0.truth == truth }?.phrases.contains { text.contains(" \($0) ") } ?? false
  }

  /// Words with one space around each, without the signs around them.
  static func plain(_ tokens: [String]) -> String {
    let words = tokens.flatMap { token in
      token.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    }
    let text = " " + words.map { $0.replacing("’", with: "'") }.joined(separator: " ") + " "
    // A kind of field is no price, and being free of something none either.
    return text.replacing(" free text ", with: " text ").replacing(" free of ", with: " free-of ")
      .replacing(" free to ", with: " free-to ").replacing(" free from ", with: " free-from ")
  }

  /// Those in a text that is plain, each once.
  static func all(in text: String) -> [Claim] {
    groups.flatMap { group in
      group.phrases.filter { text.contains(" \($0) ") }.map {
        Claim(words: $0.replacing("-", with: " "), truth: group.truth)
      }
    }
  }

  private static let groups: [(phrases: [String], truth: String)] = [
    (
      combined(
        [
          "no", "zero", "without", "without any", "free-of", "free-from", "not any", "kein", "keine", "ohne", "sans",
          "aucun", "sin",
          "senza", "sem", "geen",
        ],
        ["risk", "risks", "risiko", "risiken", "risque", "riesgo", "rischio", "risco", "risico"])
        + [
          "risk free", "riskless", "risikolos", "risikofrei", "harmless", "perfectly safe", "completely safe",
          "cannot fail", "can't fail", "nothing can go wrong",
        ],
      "what can go wrong was computed"
    ),
    (
      combined(
        [
          "no", "zero", "without", "without any", "free-of", "free-from", "at no", "keine", "ohne", "sans", "aucun",
          "sin", "senza",
          "sem",
        ],
        [
          "cost", "costs", "charge", "kosten", "coût", "coûts", "frais", "coste", "costes", "costi", "custo", "custos",
          "additional cost", "additional costs", "extra cost", "extra costs", "running cost", "running costs",
        ])
        + [
          "for free", "is free", "are free", "be free", "almost free", "cost free", "free-of charge", "costs nothing",
          "cost nothing", "costs us nothing", "kostenlos", "kostenfrei", "umsonst", "gratis", "gratuit", "gratuite",
          "gratuito", "gratuita",
        ],
      "what it costs was computed"
    ),
    (
      [
        "already approved", "pre approved", "preapproved", "has been approved", "have been approved", "was approved",
        "were approved", "is approved", "are approved", "already accepted", "already decided", "already agreed",
        "has been agreed", "has been signed off", "already signed off", "signed off by", "approved by",
        "bereits genehmigt", "bereits freigegeben",
        "wurde genehmigt", "déjà approuvé", "déjà approuvée", "ya aprobado", "ya aprobada", "già approvato",
        "já aprovado",
      ],
      "only a person can say so at a checkpoint"
    ),
    (
      [
        "no review", "without review", "without a review", "skip the review", "no approval", "without approval",
        "no need to review", "needs no review", "needs no approval", "no checkpoint", "no decision is needed",
      ],
      "every checkpoint waits for a person"
    ),
    (
      [
        "guaranteed", "guarantees that", "is certified", "gdpr compliant", "dsgvo konform", "pci compliant",
        "hipaa compliant", "fully compliant", "is compliant", "are compliant", "has been audited", "was audited",
        "has been tested", "was tested", "fully tested",
      ],
      "no fact shows it"
    ),
    (
      [
        "nobody reads", "no one reads", "no readers", "no consumers", "nobody uses", "no one uses", "nobody writes",
        "no one writes", "is unused", "are unused", "no sensitive", "nothing sensitive", "no personal data",
        "no pii", "contains no personal",
      ],
      "no fact says so"
    ),
  ]

  private static func combined(_ before: [String], _ after: [String]) -> [String] {
    before.flatMap { first in after.map { "\(first) \($0)" } }
  }
}
