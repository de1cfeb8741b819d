// What the names of sensitive fields say, category by category, in several languages.

internal import Mesh

extension Vocabulary {
  static let sensitiveTerms: [SensitiveTerm] =
    peopleTerms + identityTerms + placeTerms + moneyTerms + lifeTerms + textTerms

  private static let peopleTerms: [SensitiveTerm] = [
    SensitiveTerm(
      .name,
      """
      first name, last name, middle name, full name, given name, family name, maiden name, birth name, surname,
      forename, fname, lname, username, user name, user text, nick name, nickname, login name, second name, legal first name,
      vorname, nachname, familienname, geburtsname, benutzername, kontoinhaber, ansprechpartner, zuname,
      apellido, nombre completo, nombre usuario, prenom, nom famille, nom de famille, nom complet, nom utilisateur,
      sobrenome, nome completo, nome utente, nome usuario, cognome, voornaam, achternaam, gebruikersnaam,
      fornavn, etternavn, mellomnavn, efternavn, fornamn, foernamn, efternamn, etunimi, sukunimi, imie, nazwisko,
      soyad, card holder, cardholder, account holder, name on card, principal investigator, next of kin
      """),
    SensitiveTerm(
      .name, whole: true, in: .person,
      "name, nombre, nom, nome, naam, navn, namn, nimi, display name, screen name, visningsnavn, anzeigename, alias"),
    SensitiveTerm(
      .name, whole: true,
      "owner, driver, passenger, patient, beneficiary, fahrer, inhaber, account owner, contact person, emergency contact"
    ),
    SensitiveTerm(
      .contact,
      """
      email, e mail, mail address, email address, phone, phone number, telephone, mobile number, mobile phone, cell
      phone, home phone, work phone, msisdn, fax, fax number, pager number, telefon, telefonnummer, handynummer,
      mobilnummer, rufnummer, emailadresse, mailadresse, correo, correo electronico, telefono, telefono movil, celular,
      cellulare, courriel, adresse email, numero telephone, telephone portable, telefone, telemovel, telefoon,
      telefoonnummer, emailadres, adresse electronique, adresse mail, epost, epostadresse, e post, puhelinnumero, sahkoposti, numer telefonu, whatsapp,
      whatsapp number, telegram, telegram handle, skype
      """),
    SensitiveTerm(.contact, whole: true, in: .person, "mobile, movil, handy, mobil, mobiel, portable, gsm, mail"),
    SensitiveTerm(
      .demographic,
      """
      gender, sex, birth date, date of birth, birthdate, birthday, dob, birth year, year of birth, birth place, place of
      birth, marital status, civil status, ethnicity, ethnic group, nationality, citizenship, religion, age band, age
      group, age range, sexual orientation, political affiliation, mother tongue, native language,
      geburtsdatum, geburtstag, geburtsjahr, geburtsort, geschlecht, familienstand, staatsangehoerigkeit,
      staatsbuergerschaft, konfession, fecha nacimiento, fecha de nacimiento, sexo, estado civil, nacionalidad,
      nacionalidade, genero, date de naissance, date naissance, sexe, situation familiale, nationalite, data nascimento,
      data de nascimento, data nascita, sesso, nazionalita, geboortedatum, geboorteplaats, geslacht, nationaliteit,
      fodselsdato, foedselsdato, fodselsar, fodelsedatum, foedelsedatum, kjonn, kjoenn, sivilstand, statsborgerskap,
      medborgarskap, syntymaaika, data urodzenia, plec, dogum tarihi
      """),
    SensitiveTerm(.demographic, whole: true, in: .person, "age, alter, edad, alder, idade, eta, leeftijd, race, kon"),
    SensitiveTerm(
      .profile,
      """
      propensity, propensity score, churn score, churn risk, churn probability, churn, risk score, risk profile,
      lifetime value, customer lifetime value, clv, ltv, customer segment, persona, credit risk, interest tag, affinity,
      affinity score, purchase propensity, fraud score of customer, preference profile
      """),
  ]

  private static let identityTerms: [SensitiveTerm] = [
    SensitiveTerm(
      .governmentId,
      """
      ssn, social security, social security number, social insurance number, national id, national id number, national
      identifier, national insurance number, nino, passport, passport number, passport no, driver license number, driver
      license, driver licence number, drivers license, driving licence, driving licence number, tax id, tax number, tax
      identification number, tax payer id, taxpayer id, tin, itin, identity card, identity card number, identity
      number, id card number, id document number, citizen id, personal number, personal code, nhs number, medicare
      number, health insurance number, insurance number, insured number, voter id, residence permit number, nric, tfn,
      steuernummer, steuer id, steueridentifikationsnummer, sozialversicherungsnummer, svnr, ahv nummer,
      versichertennummer, krankenversichertennummer, ausweisnummer, personalausweisnummer, passnummer, reisepassnummer,
      fuehrerscheinnummer, dni, nif, nie, curp, cpf, contribuinte, numero contribuinte, numero seguridad social, codice
      fiscale, fiscal code, bsn, burgerservicenummer, rijksregisternummer, pesel, nir, numero securite sociale, numero
      fiscal, aadhaar, personnummer, fodselsnummer, foedselsnummer, fnr, dnr, norsk ident, identitetsnummer, personident, personidenter, person ident, bruker ident, mottaker ident,
      aktor id, cpr, cpr nummer, cpr number, henkilotunnus, hetu, rodne cislo, tckn, kimlik no, numer pesel
      """),
    SensitiveTerm(.governmentId, whole: true, in: .person, "rfc, rg, sin, ahv, pps, personal id"),
    SensitiveTerm(
      .credential,
      """
      password, passwd, pwd, passphrase, password hash, secret, api key, api token, api secret, access token, access
      key, refresh token, auth token, id token, private key, secret key, client secret, session token, bearer token,
      device token, push token, reset token, security answer, security question answer, mfa secret, totp secret, otp,
      pin code, one time password, passwort, kennwort, zugangsdaten, contrasena, clave acceso, mot de passe, senha,
      palavra passe, wachtwoord, passord, losenord, loesenord, salasana, haslo, sifre
      """),
    SensitiveTerm(.credential, whole: true, in: .person, "pin, salt, password salt"),
    SensitiveTerm(
      .onlineId,
      """
      ip, ip address, ipv4, ipv6, ip addr, client ip, remote ip, mac address, mac addr, device ip, imei, imsi, iccid,
      idfa, idfv, gaid, aaid, ifa, maid, advertising id, ad id, cookie, cookie id, session id, device fingerprint,
      browser fingerprint, remote address, remote addr, client address, peer address, forwarded for, anonymous id, visitor id, adresse ip, ip
      adresse, direccion ip, endereco ip, indirizzo ip, sitzung id, sesion id, session kennung, id sesion, id sesion web,
      id sessao, twitter handle, social handle
      """),
    SensitiveTerm(.onlineId, whole: true, in: .network, "mac, host, hostname, host name, remote host, client host"),
    SensitiveTerm(.onlineId, whole: true, in: .person, "mac, facebook id, google id, twitter id, apple id"),
    SensitiveTerm(
      .biometric,
      """
      fingerprint template, fingerprint image, fingerprint scan, face id, faceprint, face template, face match template,
      face embedding, face vector, facial template, facial image, face image, iris scan, iris template, voiceprint, voice
      print, voice sample, retina scan, biometric, biometric template, biometric hash, signature image, handwritten
      signature, selfie, selfie image, palm print, gesichtsbild, fingerabdruck, huella dactilar, empreinte digitale
      """),
    SensitiveTerm(.biometric, whole: true, in: .person, "fingerprint, portrait, photo, unterschrift"),
  ]

  private static let placeTerms: [SensitiveTerm] = [
    SensitiveTerm(
      .preciseLocation, in: .dwelling,
      """
      street, street address, street name, street line, street line 1, street line 2, address line, address line 1,
      address line 2, home address, house number, street number, door number, apartment number, strasse, hausnummer,
      strassenname, calle, rue, rua, straat, straatnaam, huisnummer, gatenavn, gateadresse, husnummer, gatuadress,
      vejnavn, katuosoite, ulica, address, adresse, anschrift, adresselinje, adresselinje 1, adress, adres, direccion,
      domicilio, endereco, morada, indirizzo, osoite, lieferadresse, rechnungsadresse, wohnadresse, bostedsadresse,
      postadresse, delivery addr, addr, logradouro, numero porta, what3word
      """),
    SensitiveTerm(
      .preciseLocation, whole: true, in: .address, "line, line 1, line 2, line1, line2, number, numero, nummer"),
    SensitiveTerm(
      .preciseLocation, in: .whereabouts,
      """
      latitude, longitude, lat, lng, lon, geo location, geolocation, gps, gps coordinate, gps position, geohash, geo
      hash, geo point, breitengrad, laengengrad, latitud, longitud, breddegrad, lengdegrad, latitudine, longitudine, home
      location, current location, last location, lat lng, lat lon, lat long
      """),
    SensitiveTerm(
      .coarseLocation, in: .residence,
      """
      zip, zip code, zipcode, postal code, postcode, post code, plz, postleitzahl, codigo postal, code postal, cep, cap,
      postnummer, postnr, poststed, postort, kod pocztowy, postinumero, city, town, village, ort, wohnort, stadt, ciudad,
      municipio, localidad, poblacion, ville, commune, cidade, localidade, citta, comune, woonplaats, kommune, miasto,
      suburb, district of residence, bairro
      """),
  ]

  private static let moneyTerms: [SensitiveTerm] = [
    SensitiveTerm(
      .accountNumber,
      """
      account number, acct number, account no, acct no, bank account, bank account number, iban, bic, swift, swift code,
      routing number, sort code, bsb, clabe, kontonummer, kontonr, bankverbindung, bankkonto, numero cuenta, cuenta
      bancaria, numero de cuenta, conta bancaria, rekeningnummer, numero compte, compte bancaire, numero conto, conto
      corrente, tilinumero, numer konta, beneficiary account, payee account
      """),
    SensitiveTerm(.accountNumber, whole: true, in: .finance, "account, konto, cuenta, compte, conto, account num"),
    SensitiveTerm(
      .paymentCard,
      """
      card number, card num, card no, credit card, credit card number, debit card, debit card number, pan number, primary
      account number, card last4, card last 4, card last four, last four, card bin, card expiry, card expiration, card
      expiry date, card number masked, masked pan, masked card, masked card number, truncated pan, kartennummer,
      kreditkartennummer, kreditkarte, numero tarjeta, tarjeta credito, caducidad tarjeta, numero carte, carte bancaire,
      numero carta, numero cartao, cartao credito, kaartnummer, kortnummer, numer karty, payment card
      """),
    SensitiveTerm(
      .paymentCard, whole: true, in: .card,
      """
      expiration date, expiry date, expiry, exp date, pan, expiration, exp month, exp year, expiry month, expiry year,
      valid thru, last4, last 4, bin, caducidad, ablaufdatum
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
      dochod, debt to income, savings amount
      """),
    SensitiveTerm(.finances, whole: true, in: .finance, "balance, kontostand, saldo, solde"),
    SensitiveTerm(
      .pay,
      """
      salary, wage, hourly rate, hourly wage, base pay, base salary, gross pay, net pay, gross salary, net salary, salary
      amount, compensation, annual bonus, bonus amount, pay grade, gehalt, bruttogehalt, nettogehalt, lohn, stundenlohn,
      verguetung, salario, salario bruto, sueldo, nomina, salaire, remuneration, remuneracion, stipendio, retribuzione,
      salaris, lonn, loenn, maanedslonn, palkka, wynagrodzenie, maas
      """),
    SensitiveTerm(
      .pay, whole: true, in: .pay, "bonus, pay, rate, commission, overtime, overtime pay, stock grant, amount, betrag"),
  ]

  private static let lifeTerms: [SensitiveTerm] = [
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
      der behinderung, genome, dna, systolic, diastolic
      """),
    SensitiveTerm(
      .health, in: .health,
      """
      prescription, treatment, therapy, dosage, dose, finding, interpretation, admission reason, report text, result
      value, test result, body part, body site, procedure, procedure code, impression, observation value, glucose,
      respiratory rate, reason for visit, remedio, posologie, anamnese
      """),
    SensitiveTerm(
      .vehicleRegistration,
      """
      license plate, licence plate, number plate, plate number, vehicle plate, registration plate, vin, vehicle
      identification number, vehicle registration, vehicle registration number, kennzeichen, kfz kennzeichen,
      amtliches kennzeichen, fahrgestellnummer, matricula, matricula vehiculo, immatriculation, plaque immatriculation,
      targa, kenteken, registreringsnummer, kjennemerke, placa, placa veiculo, numer rejestracyjny
      """),
  ]

  private static let textTerms: [SensitiveTerm] = [
    SensitiveTerm(
      .freeText,
      """
      comment, remark, feedback, free text, freetext, review text, review body, message body, message text, chat message,
      chat text, email body, sms text, mail body, complaint text, complaint description, transcript, customer note,
      internal note, agent note, case note, order note, user note, delivery note, delivery instruction, special
      instruction, special request, remittance information, payment reference text, query text, search text, customer
      message, kommentar, bemerkung, freitext, nachrichtentext, nachricht text, hergang, schadenhergang,
      verwendungszweck, anmerkung, comentario, observacion, observacao, commentaire, commento, opmerking, merknad, uwaga,
      fritekst
      """),
    SensitiveTerm(.freeText, whole: true, "note, notes, note text, notiz, nota, text body, notat"),
  ]
}
