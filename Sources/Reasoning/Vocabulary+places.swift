// What the names of fields with places, money, health and free text say, in several languages.

internal import Mesh

extension Vocabulary {
  static let placeTerms: [SensitiveTerm] = [
    SensitiveTerm(
      .preciseLocation, in: .dwelling,
      """
      street, street1, street2, street3, address1, address2, address3, addr1, addr2, addr3, street address, street name, street line, street line 1, street line 2, address line, address line 1,
      address line 2, home address, house number, street number, door number, apartment number, strasse, hausnummer,
      strassenname, calle, rue, rua, straat, straatnaam, huisnummer, gatenavn, gateadresse, husnummer, gatuadress,
      vejnavn, katuosoite, ulica, address, adresse, anschrift, adresselinje, adresselinje 1, adress, adres, direccion,
      domicilio, endereco, morada, indirizzo, osoite, lieferadresse, rechnungsadresse, wohnadresse, bostedsadresse, адрес, 住所, 地址, 주소,
      postadresse, delivery addr, addr, logradouro, numero porta, what3word
      """),
    SensitiveTerm(
      .preciseLocation, whole: true, in: .address,
      """
      line, line 1, line 2, line1, line2, line3, house, flat, number, numero, nummer, via, voie, complement, complemento, toevoeging,
      huisnummertoevoeging, huisletter, landmark, plot number, building name, etage, escalier, batiment, appartement, apartment, portal, piso, puerta, bloque, vegadresse
      """),
    SensitiveTerm(
      .preciseLocation, in: .whereabouts,
      """
      latitude, longitude, lat, lng, lon, geo location, geolocation, gps, gps coordinate, gps position, geohash, geo
      hash, geo point, breitengrad, laengengrad, latitud, longitud, breddegrad, lengdegrad, breedtegraad, lengtegraad, latitudine, longitudine, home
      location, current location, last location, lat lng, lat lon, lat long
      """),
    SensitiveTerm(
      .coarseLocation, in: .residence,
      """
      zip, zip code, zipcode, pin code, postal code, postcode, post code, plz, postleitzahl, codigo postal, code postal, cep, cap,
      postnummer, postnr, poststed, postort, kod pocztowy, postinumero, city, town, village, ort, wohnort, stadt, ciudad,
      municipio, localidad, poblacion, ville, commune, cidade, localidade, citta, comune, woonplaats, kommune, miasto,
      locality, suburb, district of residence, bairro, zip5, zipcode5, postal cd, kommunenummer, gemeindename, geo city, wohnsitz
      """),
  ]

  static let regionTerms: [SensitiveTerm] = [
    SensitiveTerm(
      .coarseLocation, whole: true, in: .address,
      """
      province, province code, county, region, region code, bundesland, provincia, estado, uf,
      departement, country, country code, country name, land, pais, pays, paese
      """)
  ]

  static let moneyTerms: [SensitiveTerm] = [
    SensitiveTerm(
      .accountNumber,
      """
      account number, acct number, account no, acct no, bank account, bank account number, iban, bic, swift, swift code,
      routing number, sort code, bsb, clabe, kontonummer, kontonr, bankverbindung, bankkonto, numero cuenta, cuenta
      bancaria, numero de cuenta, conta bancaria, rekeningnummer, numero compte, compte bancaire, numero conto, conto
      corrente, tilinumero, numer konta, beneficiary account, payee account, debtor account, creditor account, payer account, recipient
      account, iban debiteur, iban crediteur, numero conta, numero da conta, conta favorecido, conta beneficiario, conta
      destino numero, bankkontonummer, bank account nbr, direct deposit account, deposit account number, bankrekening
      """),
    SensitiveTerm(.accountNumber, whole: true, in: .finance, "account, konto, cuenta, compte, conto, account num"),
    SensitiveTerm(
      .paymentCard,
      """
      card number, card num, card no, credit card, credit card number, debit card, debit card number, pan number, primary
      account number, card last4, card last 4, card last four, last four, card bin, card expiry, card expiration, card
      expiry date, card number masked, masked pan, masked card, masked card number, truncated pan, kartennummer,
      kreditkartennummer, kreditkarte, numero tarjeta, tarjeta credito, caducidad tarjeta, numero carte, carte bancaire,
      numero carta, numero cartao, cartao credito, validade cartao, card exp month, card exp year, card expiry month, card
      expiry year, card valid until, date expiration carte, validite carte, kaartnummer, kortnummer, numer karty, payment card
      """),
    SensitiveTerm(
      .paymentCard, whole: true, in: .card,
      """
      expiration date, expiry date, expiry, exp date, pan, expiration, exp month, exp year, expiry month, expiry year,
      valid thru, last4, last 4, bin, caducidad, ablaufdatum, validade, date expiration, vencimiento tarjeta, gueltig bis
      """),
    SensitiveTerm(
      .paymentCardSecret, "cvv, cvv2, cvc, cvc2, card security code, security code, card pin, pin block, track data"),
    SensitiveTerm(
      .finances,
      """
      income, annual income, monthly income, household income, fico, fico score, credit score, credit rating, credit
      limit, net worth, account balance, available balance, current balance, ledger balance, outstanding balance, closing
      balance, opening balance, creditworthiness, bonitaet, schufa, schufa score, einkommen, jahreseinkommen, ingreso,
      ingreso anual, revenu annuel, revenu, reddito, renda, renda mensal, inntekt, beregnet inntekt, inkomst, inkomen,
      dochod, debt to income, savings amount, kreditlimit, kreditlinie, dispolimit, dispo limit, dispokredit, kreditrahmen, score credito, credit scoring, puntaje credito, current balance amount, overdraft limit, credit limit amount, total debt, schulden, totale schuld, revenu fiscal, revenu mensuel,
      source of funds, source of wealth, patrimonio, ingresos mensuales, maandbedrag uitkering, dagsats, kreditscore
      """),
    SensitiveTerm(.finances, whole: true, in: .finance, "balance, kontostand, saldo, solde, saldo atual, saldo actual"),
    SensitiveTerm(
      .pay,
      """
      salary, wage, hourly rate, hourly wage, base pay, base salary, gross pay, net pay, gross salary, net salary, salary
      amount, compensation, annual bonus, bonus amount, pay grade, gehalt, bruttogehalt, nettogehalt, lohn, stundenlohn,
      verguetung, salario, salario bruto, sueldo, nomina, salaire, remuneration, remuneracion, stipendio, retribuzione,
      expected salary, salary expectation, desired salary, overtime pay, severance pay, pension contribution, bruttolohn,
      nettolohn, bruttoloenn, bruttolonn, nettoloenn, nettolonn, timeloenn, timelonn, aarsloenn, arslonn, bruttolon,
      nettolon, stawka godzinowa, wynagrodzenie brutto, wynagrodzenie netto, salario neto, sueldo neto, monatsgehalt, jahresgehalt, gehaltsvorstellung, salaire brut, salaire net, sueldo bruto, salario mensal,
      salario liquido, brutosalaris, nettosalaris, salaris, lonn, loenn, maanedslonn, palkka, wynagrodzenie, maas
      """),
    SensitiveTerm(
      .pay, whole: true, in: .pay,
      """
      bonus, pay, rate, commission, overtime, overtime pay, stock grant, amount, betrag, brutto, netto, gross, net, bruto,
      neto, lordo, trekk, skattetrekk, skattetrinn, skattetabell, abzug, steuerklasse, deduction, withholding, tax class
      """),
  ]

  static let lifeTerms: [SensitiveTerm] = [
    SensitiveTerm(
      .health,
      """
      diagnosis, diagnosis code, diagnose, diagnosen, diagnosekode, diagnostico, diagnostic medical, medication,
      medication name, medication code, medicine, medikament, medicamento, medicament, blood type, blood group, blood
      pressure, blood glucose, blutdruck, blutgruppe, heart rate, pulse rate, herzfrequenz, allergy, allergen, alergia,
      allergie, disability, disability degree, medical condition, icd, icd10, icd 10, icd10 code, icd code, snomed code,
      medical record number, mrn, health condition, symptom, oxygen saturation, spo2, body temperature, body weight, bmi,
      hiv, hiv status, pregnancy, pregnant, vaccination, vaccine, discharge summary, clinical note, chief complaint,
      medical history, krankheit, befund, enfermedad, maladie, sykdom, sykmeldingsgrad, krankschreibung, handicap, motif medical, grad
      der behinderung, disability type, disability status, disability code, sickness reason, sick reason, sick note, doctor note,
      doctor s note, medical certificate, medical expiry, medical fitness, krankmeldung, arbeitsunfaehigkeit,
      arbeitsunfaehig bis, schwerbehinderung, schwerbehindertenausweis, beperking, aandoening, ziektebeeld, ziekmelding,
      lesion, taux incapacite, incapacite, motif hospitalisation, pathologie, groupe sanguin, traitement medical, deficiencia,
      alergias, doenca, hoveddiagnose, hoved diagnose, bidiagnose, helsetilstand, helsetilstand hindrer arbeid, termindato,
      genome, dna, systolic, diastolic
      """),
    SensitiveTerm(
      .health, in: .health,
      """
      prescription, treatment, therapy, dosage, dose, finding, interpretation, admission reason, report text, result
      value, test result, body part, body site, procedure, procedure code, impression, observation value, glucose,
      respiratory rate, reason for visit, code acte, acte medical, soins, soin, zorgvraag, remedio, posologie, anamnese
      """),
    SensitiveTerm(
      .vehicleRegistration,
      """
      license plate, licence plate, number plate, plate number, vehicle plate, registration plate, vin, vehicle
      identification number, vehicle registration, vehicle registration number, kennzeichen, kfz kennzeichen,
      amtliches kennzeichen, fahrgestellnummer, matricula, matricula vehiculo, immatriculation, plaque immatriculation,
      plate no, plate num, car plate, truck plate, trailer plate, bus plate, van plate, taxi plate, immat, immat tiers, matricula coche, placa carro, chassis
      number, fahrzeug ident nummer, fahrzeugidentnummer, fahrzeugidentifikationsnummer, targa, kenteken, registreringsnummer, kjennemerke, placa, placa veiculo, numer rejestracyjny
      """),
  ]

  static let textTerms: [SensitiveTerm] = [
    SensitiveTerm(
      .freeText,
      """
      comment, remark, feedback, free text, freetext, review text, review body, message body, message text, chat message,
      chat text, email body, sms text, mail body, complaint text, complaint description, transcript, customer note,
      internal note, agent note, case note, order note, user note, delivery note, delivery instruction, special
      instruction, special request, remittance information, payment reference text, query text, search text, customer
      message, kommentar, bemerkung, freitext, nachrichtentext, nachricht text, hergang, schadenhergang,
      verwendungszweck, anmerkung, comentario, observacion, observacao, commentaire, commento, opmerking, merknad, uwaga,
      personal statement, supporting statement, about me, about you, fritekst, narrative, verbatim, circonstances, circonstance, texte reclamation, texte libre, motivering, toelichting,
      omschrijving klacht, cover letter, lettre motivation, motivationsschreiben, answer text, answer body, damage text,
      message html, body html, body text, body plain, chat line, reviewer note, review comment, interview note, call note,
      doctor comment, texto livre, mensagem texto, texto queja, relato, testo libero, sammendrag, begrunnelse, safe place
      """),
    SensitiveTerm(.freeText, whole: true, "note, notes, note text, notiz, nota, text body, notat, body, svar"),
  ]
}
