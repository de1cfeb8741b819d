// What the names of sensitive fields say, category by category, in several languages.

internal import Mesh

extension Vocabulary {
  static let sensitiveTerms: [SensitiveTerm] =
    peopleTerms + identityTerms + placeTerms + regionTerms + moneyTerms + lifeTerms + textTerms + privateTerms
    + furtherIdentityTerms
    + furtherPlaceTerms

  static let peopleTerms: [SensitiveTerm] = [
    SensitiveTerm(
      .name,
      """
      first name, last name, middle name, full name, given name, family name, maiden name, birth name, surname,
      forename, fname, lname, username, user name, user text, nick name, nickname, real name, login name, second name, legal first name,
      vorname, nachname, familienname, geburtsname, benutzername, kontoinhaber, ansprechpartner, zuname,
      apellido, nombre completo, nombre usuario, prenom, nom famille, nom de famille, nom complet, nom utilisateur,
      sobrenome, nome completo, nome utente, nome usuario, cognome, voornaam, achternaam, gebruikersnaam,
      fornavn, etternavn, mellomnavn, efternavn, fornamn, foernamn, efternamn, etunimi, sukunimi, imie, nazwisko,
      nom usage, nom d usage, nom naissance, nom de naissance, nom jeune fille, nom patronymique, nome social, nome impresso,
      middle initial, voorletters, voornamen, voornamen kind, roepnaam, tussenvoegsel, geslachtsnaam, meisjesnaam,
      rufname, segundo nombre, primer nombre, nom tiers, titulaire compte, titulaire du compte, titular cuenta, titular conta,
      rekeninghouder, emboss name, embossed name, embossing name, given names, navn innsender, usuario, utilisateur, benutzer,
      gebruiker, soyad, фамилия, отчество, фио, 氏名, 姓名, 성명, card holder, cardholder, account holder, name on card, principal investigator, next of kin
      """),
    SensitiveTerm(.name, whole: true, "initials"),
    SensitiveTerm(.name, in: .person, "legal name, preferred name, matched name, subject name, holder name"),
    SensitiveTerm(
      .name, whole: true, in: .person,
      "name, nombre, nom, nome, naam, navn, namn, nimi, display name, screen name, visningsnavn, anzeigename, alias, имя, 名前, 이름"
    ),
    SensitiveTerm(
      .name, whole: true,
      """
      owner, driver, passenger, patient, beneficiary, fahrer, inhaber, account owner, contact person, emergency contact,
      conductor, motorista, conducteur, chauffeur, autista, bestuurder, sjafor, sjafoer, kierowca, brygadzista, foreman,
      hausarzt, huisarts, fastlege, antragsteller, sachbearbeiter, signed by, unterzeichner, ordering customer
      """
    ),
    SensitiveTerm(
      .contact,
      """
      email, e mail, mail address, email address, email id, mail id, phone, phone number, telephone, mobile number, mobile phone, cell
      phone, home phone, work phone, msisdn, fax, fax number, pager number, telefon, telefonnummer, handynummer,
      mobilnummer, rufnummer, emailadresse, mailadresse, correo, correo electronico, telefono, telefono movil, celular,
      cellulare, courriel, adresse email, numero telephone, telephone portable, telefone, telemovel, telefoon,
      telefoonnummer, emailadres, adresse electronique, adresse mail, epost, epostadresse, e post, puhelinnumero, sahkoposti, numer telefonu, whatsapp,
      whatsapp number, telegram, telegram handle, skype, tel portable, tel mobile, tel fixe, tel domicile, numero portable,
      chave pix, pix key, linkedin url, linkedin profile, linked in url, contact url, email1, email2, phone1, phone2,
      telefonnr, mobilnr, handynr, correo personal, telefono fijo, telefone fixo, telefone celular, invitee, kontakttelefon,
      телефон, номер телефона, электронная почта, メール, メールアドレス, 電話, 電話番号, 电话, 电话号码, 手机, 手机号, 邮箱,
      이메일, 전화번호, 휴대폰
      """),
    SensitiveTerm(
      .contact, whole: true, in: .mail, "to, from, cc, bcc, recipient, sender, sent to, sent from, mailed to"),
    SensitiveTerm(.contact, whole: true, in: .person, "mobile, movil, handy, mobil, mobiel, portable, gsm, mail"),
    SensitiveTerm(
      .demographic,
      """
      gender, sex, birth date, date of birth, birthdate, birthday, dob, birth year, year of birth, birth place, place of
      birth, age band, age group, marital status, civil status, ethnicity, ethnic group, nationality, citizenship, religion, sexual orientation, political affiliation, mother tongue, native language,
      geburtsdatum, geburtstag, geburtsjahr, geburtsort, geschlecht, familienstand, staatsangehoerigkeit,
      staatsbuergerschaft, konfession, fecha nacimiento, fecha de nacimiento, sexo, estado civil, nacionalidad,
      nacionalidade, genero, date de naissance, date naissance, sexe, situation familiale, nationalite, data nascimento,
      data de nascimento, data nascita, sesso, nazionalita, geboortedatum, geboorteplaats, geslacht, nationaliteit,
      fodselsdato, foedselsdato, fodselsar, fodelsedatum, foedelsedatum, kjonn, kjoenn, sivilstand, statsborgerskap,
      country of birth, birth country, birth city, lieu naissance, lieu de naissance, pays naissance, pays de naissance,
      ville naissance, geboorteland, burgerlijke staat, geslachtsaanduiding, geslachtsomschrijving, categorie
      socioprofessionnelle, csp, sit familiale, pronoun, gender identity, veteran status, ethnic origin, naturalidade,
      lugar nacimiento, luogo nascita, religionszugehoerigkeit, kirchensteuermerkmal, civilstand,
      medborgarskap, syntymaaika, data urodzenia, plec, dogum tarihi, gebdat, gebdatum, gebort, date nascimento, date nascita, geboortedat,
      дата рождения, 生年月日, 出生日期, 생년월일, 性別, 性别, 성별
      """),
    SensitiveTerm(
      .demographic, whole: true, in: .person,
      "age, age range, alter, edad, alder, idade, eta, leeftijd, race, kon"),
    SensitiveTerm(
      .profile,
      """
      propensity, propensity score, churn score, churn risk, churn probability, churn, risk score, risk profile,
      lifetime value, customer lifetime value, clv, ltv, customer segment, persona, credit risk, interest tag, affinity,
      driving score, driver score, driving style, score conduite, fahrstil, fahrprofil, performance rating, performance
      review score, customer score, behaviour score, behavior score, profilert til, propensao, engagement score,
      affinity score, purchase propensity, risiko score, risikoscore, score riesgo, score risque, fraud score of customer, preference profile
      """),
  ]

  static let identityTerms: [SensitiveTerm] = [
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
      fiscale, fiscal code, bsn, burgerservicenummer, rijksregisternummer, pesel, nir, numero securite sociale, numero fiscal,
      num secu, num securite sociale, numero secu, num ss, numero permis, num permis, permis de conduire, numero permis de
      conduire, cnh, cpf cnpj, rg numero, numero rg, titulo eleitor, pis pasep, niss, numero identificacao fiscal, cedula
      identidad, numero documento identidad, dni nie, rut, run chileno, cuil, carnet identidad, numero carta identita, id
      nummer, idnr, person nr, personnr, fodselsnr, aktoer id, fuehrerscheinnr, ausweisnr, steuernr,
      sozialversicherungsnr, rentenversicherungsnummer, a nummer, vreemdelingennummer, rijbewijsnummer, paspoortnummer,
      numero passeport, num passeport, numero pasaporte, pasaporte, passaporte, national registration number, alien
      registration number, teacher reference number, trn, unique learner number, uln, unique pupil number, green card number, state id number, ein ssn, tax payer number, aadhaar, personnummer, fodselsnummer, foedselsnummer, fnr, dnr, norsk ident, identitetsnummer, personident, personidenter, person ident, bruker ident, mottaker ident,
      aktor id, cpr, cpr nummer, cpr number, снилс, номер паспорта, 身份证号, 身份证号码, 주민등록번호, henkilotunnus, hetu, rodne cislo, tckn, kimlik no, numer pesel, nss, ausweis nr, ausweisnr, numero cpf, numero doc identidad
      """),
    SensitiveTerm(
      .governmentId, whole: true, in: .person,
      """
      licence no, license no, licence number, license number, rfc, rg, sin, ahv, pps, personal id, ident, document number, doc number, document no, documentnummer, document expiry, id number, id no, numero documento, num documento
      """),
    SensitiveTerm(
      .credential,
      """
      password, passwd, pwd, passphrase, password hash, secret, api key, api token, api secret, access token, access
      key, refresh token, auth token, id token, private key, secret key, client secret, session token, bearer token,
      device token, push token, reset token, security answer, security question answer, mfa secret, totp secret, otp,
      pin code, one time password, passwort, kennwort, zugangsdaten, contrasena, clave acceso, mot de passe, senha,
      token hash, invite token, invitation token, signing secret, webhook secret, secret value, otp code, otp secret, recovery
      code, backup code, verification code, door code, pickup code, pickup pin, unlock code, activation code, pairing code,
      bot token, oauth token, verification token, personal access token, login token, magic link token, jwt, private key pem, hashed password, encrypted password, ssh key private, connection string,
      palavra passe, mot de passe, wachtwoord, пароль, パスワード, 密码, 비밀번호, passord, losenord, loesenord, salasana, haslo, sifre
      """),
    SensitiveTerm(.credential, whole: true, in: .person, "pin, salt, password salt"),
    SensitiveTerm(
      .onlineId,
      """
      ip, ip address, ipv4, ipv6, ip addr, client ip, remote ip, mac address, mac addr, device ip, imei, imsi, iccid,
      idfa, idfv, gaid, aaid, ifa, maid, advertising id, ad id, cookie, cookie id, session id, device fingerprint,
      browser fingerprint, remote address, remote addr, client address, peer address, forwarded for, anonymous id, visitor id, adresse ip, ip
      adresse, direccion ip, endereco ip, indirizzo ip, sitzung id, sesion id, session kennung, id sesion, id sesion web,
      id sessao, twitter handle, social handle, sign in uid, login uid, oauth uid, oidc sub, sso id
      """),
    SensitiveTerm(.onlineId, whole: true, in: .network, "mac, host, hostname, host name, remote host, client host"),
    SensitiveTerm(
      .onlineId, whole: true, in: .person,
      "mac, facebook id, google id, twitter id, apple id"),
    SensitiveTerm(
      .biometric,
      """
      fingerprint template, fingerprint image, fingerprint scan, face id, faceprint, face template, face match template,
      face embedding, face vector, facial template, facial image, face image, iris scan, iris template, voiceprint, voice print,
      template facial, imagem facial, reconnaissance faciale, fingerprint hash, vingerafdruk, pasfoto,
      fingeravtrykk, liveness video, liveness image, id photo, passport photo, passbild, foto rosto, iris code,
      voice sample, retina scan, biometric, biometric template, biometric hash, signature image, handwritten
      signature, selfie, selfie image, palm print, gesichtsbild, fingerabdruck, huella dactilar, empreinte digitale
      """),
    SensitiveTerm(
      .biometric, whole: true, in: .person,
      "fingerprint, portrait, photo, unterschrift, signature, assinatura, firma, handtekening"),
  ]
}
