// What the names of sensitive fields say, category by category, in several languages.

internal import Mesh

extension Vocabulary {
  static let sensitiveTerms: [SensitiveTerm] = [
    SensitiveTerm(
      .name,
      """
      first name, last name, middle name, full name, given name, family name, maiden name, surname, forename, fname,
      lname, username, screen name, nickname, vorname, nachname, familienname, geburtsname,
      apellido, prenom, nom de famille, sobrenome, cognome, voornaam, achternaam, imie, nazwisko,
      cardholder, account holder, nombre completo
      """),
    SensitiveTerm(.name, whole: true, in: .person, "name, nombre, nom, nome, naam"),
    SensitiveTerm(.name, whole: true, "owner, driver, passenger, patient, beneficiary, fahrer, inhaber"),
    SensitiveTerm(
      .contact,
      """
      email, mail address, phone, phone number, telephone, mobile number, mobile phone, cell phone, msisdn,
      fax, telefon, telefonnummer, handynummer, correo, correo electronico, telefono, celular, courriel, telefone,
      rufnummer, telefoon, whatsapp
      """),
    SensitiveTerm(
      .governmentId,
      """
      ssn, social security, social security number, national id, national insurance number, nino, passport,
      passport number, driver license number, drivers license, driving licence, tax id, tax number, tin, itin,
      steuernummer, steuer id, sozialversicherungsnummer, ausweisnummer, dni, nif, nie, curp, rfc, cpf,
      codice fiscale, bsn, pesel, nir, numero securite sociale, aadhaar, personnummer, identity card
      """),
    SensitiveTerm(
      .accountNumber,
      """
      account number, acct number, account no, bank account, iban, bic, swift, routing number, sort code,
      kontonummer, numero cuenta, cuenta bancaria, numero de cuenta, rekeningnummer, numero compte
      """),
    SensitiveTerm(.accountNumber, whole: true, in: .finance, "account, konto, cuenta"),
    SensitiveTerm(
      .paymentCard,
      "card number, credit card, credit card number, debit card, pan number, primary account number, kartennummer, numero tarjeta"
    ),
    SensitiveTerm(
      .paymentCard, whole: true, in: .card, "expiration date, expiry date, expiry, exp date, pan, expiration"),
    SensitiveTerm(.paymentCardSecret, "cvv, cvv2, cvc, cvc2, card security code, security code, card pin"),
    SensitiveTerm(
      .credential,
      """
      password, passwd, pwd, passphrase, password hash, secret, api key, access token, refresh token, auth token,
      private key, secret key, client secret, session token, bearer token, passwort, kennwort, contrasena,
      mot de passe, senha, wachtwoord, otp, pin code
      """),
    SensitiveTerm(
      .onlineId,
      """
      ip, ip address, ipv4, ipv6, ip addr, client ip, remote ip, mac address, mac addr, device ip, imei, imsi, idfa,
      gaid, advertising id, cookie, cookie id, session id, device fingerprint, user agent, remote address,
      remote addr, client address, peer address, hostname, adresse ip, direccion ip
      """),
    SensitiveTerm(.onlineId, whole: true, "mac, host, remote host, client host"),
    SensitiveTerm(
      .preciseLocation,
      """
      latitude, longitude, street, street address, street name, address line, address line 1, address line 2,
      home address, geolocation, gps, geohash, strasse, hausnummer, calle, rue, rua, straat,
      house number, lat, lng, lon, breitengrad, laengengrad, latitud, longitud
      """),
    SensitiveTerm(
      .preciseLocation, whole: true, in: .notMachines,
      "address, addr, adresse, anschrift, direccion, domicilio, endereco, indirizzo, billing address, shipping address, delivery address, lieferadresse"
    ),
    SensitiveTerm(
      .coarseLocation, in: .person,
      "zip, zip code, zipcode, postal code, postcode, post code, plz, postleitzahl, codigo postal, code postal, cep, cap"
    ),
    SensitiveTerm(
      .coarseLocation, whole: true, in: .person, "city, town, ort, wohnort, ciudad, ville, cidade, citta"),
    SensitiveTerm(
      .demographic,
      """
      gender, sex, date of birth, birthdate, birthday, dob, birth year, year of birth, marital status,
      ethnicity, race, nationality, religion, geburtsdatum, geschlecht, fecha nacimiento, fecha de nacimiento, sexo,
      date de naissance, date naissance, data nascimento, data de nascimento, geboortedatum, genero
      """),
    SensitiveTerm(.demographic, whole: true, in: .person, "age, alter, edad"),
    SensitiveTerm(
      .health,
      """
      diagnosis, diagnose, medication, prescription, blood type, blood pressure, heart rate, allergy, disability,
      medical condition, icd10, icd code, medical record number, mrn, health condition, symptom, treatment
      """),
    SensitiveTerm(
      .biometric, "fingerprint, face id, faceprint, iris scan, voiceprint, retina scan, biometric, biometric template"
    ),
    SensitiveTerm(
      .finances,
      "income, annual income, fico, fico score, credit score, credit limit, net worth, account balance, creditworthiness, einkommen, ingreso, revenu annuel"
    ),
    SensitiveTerm(.finances, whole: true, in: .finance, "balance, kontostand, saldo"),
    SensitiveTerm(
      .pay,
      "salary, wage, hourly rate, base pay, gross pay, net pay, compensation, gehalt, lohn, salario, sueldo, salaire, stipendio"
    ),
    SensitiveTerm(.pay, whole: true, in: .pay, "bonus, pay, rate, commission, overtime"),
    SensitiveTerm(
      .profile,
      "propensity, churn, churn score, propensity score, risk score, lifetime value, customer segment, persona, credit risk"
    ),
    SensitiveTerm(
      .vehicleRegistration,
      "license plate, licence plate, number plate, plate number, vin, vehicle identification number, vehicle registration, kennzeichen, matricula, immatriculation"
    ),
    SensitiveTerm(
      .freeText,
      "comment, remark, feedback, free text, freetext, review text, message body, customer note, kommentar, bemerkung, comentario, commentaire"
    ),
    SensitiveTerm(.freeText, whole: true, "note, notes, notiz"),
  ]
}
