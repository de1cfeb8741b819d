// What the names of fields say of lives that are nobody else's business: health, beliefs, ties, and what people write.

internal import Mesh

extension Vocabulary {
  static let privateTerms: [SensitiveTerm] = [
    SensitiveTerm(
      .health,
      """
      medical note, medical notes, nurse note, patient note, special need, special educational need, sen status,
      special assistance, mobility assistance, accessibility need, dietary requirement, dietary restriction, dietary need,
      blood sugar, lab result, laboratory result, hba1c, cholesterol, smoking status, alcohol consumption, mental health,
      cause of death, vaccination status, immunisation status, immunization status, insulin dose, drug test result,
      sick day, sick leave, sick leave reason, sickness absence, absence reason, injury, injury type, injury description,
      health status of person, health declaration, health insurance, insulin, infection status, covid status, test positive,
      krankenkasse, behinderungsgrad, grad behinderung, schwerbehindert, allergien, vorerkrankung, vorerkrankungen,
      medikation, verletzung, verletzungen, krankheitsgrund, krankheitstage, fehlgrund, unvertraeglichkeit, schwangerschaft,
      pflegegrad, pflegestufe, krankengeschichte, raucher, raucherstatus, motif arret, arret maladie, mutuelle, antecedents
      medicaux, taux handicap, maladie chronique, grossesse, discapacidad, grado discapacidad, minusvalia, enfermedades,
      medicacion, historial medico, embarazo, grupo sanguineo, tipo sanguineo, deficiencias, medicacao, gravidez, historico
      medico, disabilita, farmaci, farmaco, gruppo sanguigno, malattia, patologia, invalidita, gravidanza, medicatie,
      ziekte, ziekteverzuim, verzuimreden, zwangerschap, allergieen, sjukdom, sjukfranvaro, medicin, funktionsnedsattning,
      sykefravaer, sykefravaersgrad, allergi, medisin, graviditet, funksjonsnedsettelse, sygdom, sygefravaer, sairaus,
      diagnoosi, laakitys, choroba, leki, niepelnosprawnosc, hastalik, тип крови, диагноз, 診断, 诊断, 病历, 진단
      """),
    SensitiveTerm(
      .health, whole: true, in: .person,
      """
      smoker, pregnant, is pregnant, wheelchair, wheelchair user, has disability, deaf, blind,
      body weight, body height, hearing impaired, organ donor, passenger weight
      """),
    SensitiveTerm(
      .health, whole: true, in: .health,
      "temperatur, temperatura, puls, pulso, wirkstoff, dosis, pzn, weight, weight kg, height, height cm, waist, smoker, gewicht, koerpergroesse, poids, taille, peso, altura"
    ),
    SensitiveTerm(
      .demographic,
      """
      union member, union membership, trade union, trade union member, trade union membership, labour union, labor union,
      political party, political opinion, voting preference, voting intention, religious belief, faith,
      ethnic background, racial origin, sexual preference, caste, immigration status, asylum status, residence
      status, refugee status, number of child, child count of household, household size, passport country, passport
      nationality, issuing country of passport, native country, ethnic group code, marital state, relationship status, gender code,
      gewerkschaft, gewerkschaftsmitglied, gewerkschaftszugehoerigkeit, kirchensteuer, kinderzahl, anzahl kinder,
      aufenthaltsstatus, parteizugehoerigkeit, migrationshintergrund, syndicat, appartenance syndicale, situation
      matrimoniale, situation famille, nombre enfant, nombre enfants, origine ethnique, pays origine, titre sejour, sindicato, afiliacion sindical,
      numero hijos, etnia, pais nacimiento, filiacao sindical, numero filhos, cor raca, raca cor, iscrizione sindacato,
      tessera sindacale, stato civile, numero figli, vakbond, vakbondslid, vakbondslidmaatschap, aantal kinderen, geloof, afkomst, fagforening,
      fackforening, fackmedlem, fagforbund, sivilstatus, samlivsstatus, antall barn, antal barn, livssyn, trossamfunn,
      foedeland, fodeland, fodested, foedested, civiltillstand, sukupuoli, kansalaisuus, siviilisaaty, aidinkieli, stan cywilny,
      narodowosc, obywatelstwo, miejsce urodzenia, medeni hali, cinsiyet, uyruk, гражданство, пол, 国籍, 婚姻状况
      """),
    SensitiveTerm(
      .demographic, whole: true, in: .person,
      """
      dependents, dependants, raca, raza, country of origin, faith
      """),
    SensitiveTerm(
      .profile,
      """
      criminal record, criminal conviction, conviction detail, criminal offence, background check, background check result,
      pep status, is pep, politically exposed, politically exposed person, pep flag, sanction hit, watchlist hit,
      dismissal reason, safeguarding concern, risk profile of customer, casier judiciaire,
      strafregister, fuehrungszeugnis, vorstrafen, antecedentes penales, antecedentes criminais, casellario giudiziale,
      strafblad, behavioural segment, behavioral segment, browsing history, search history, watch history
      """),
    SensitiveTerm(
      .profile, whole: true, in: .person,
      """
      pep, termination reason, occupation, profession, employment status, risk rating, beruf, profissao, escolaridade, profesion, professione,
      beroep, interests, hobbies, lifestyle
      """),
    SensitiveTerm(
      .freeText,
      """
      complaint text, complaint detail, enquiry, enquiry text, inquiry text, enquiry message, inquiry message, your message,
      gift message, personal message, greeting text, resolution note, resolution notes,
      review note, reviewer note, assessor note, decision note, staff note, admin note, meeting note, visit note, inspection
      note, support note, progress note, additional note, private note, reason text, message content, chat content, performance review, appraisal comment, exit interview, incident description,
      accident description, incident narrative, statement text, witness statement, survey comment, open answer, testimonial text,
      beschwerdetext, schadenbeschreibung, unfallhergang, schadensschilderung, bemerkungen, anmerkungen, notizen, anliegen,
      texto alegacion, texto alegaciones, texto libre, texto solicitud, descricao reclamacao, descripcion queja,
      observacoes, observaciones, opmerkingen, klachttekst, klacht omschrijving, reclamation texte, motivo queja, texto
      reclamacion, motivo reclamacao, texto reclamacao, testo reclamo, anteckning, anteckningar, fritext, huomautus, lisatiedot, uwagi,
      aciklama metni, комментарий, 备注, コメント, 비고
      """),
    SensitiveTerm(
      .freeText, whole: true, in: .person, "observation, observations, meddelande, melding, beskjed, viesti, besked"),
    SensitiveTerm(
      .freeText, whole: true, in: .talk,
      """
      message, text, content, description, complaint, statement, answer, reply, response text, detail, details, summary
      text, testimonial, message content, raw text, original text, translated text, nachricht, inhalt, beschreibung,
      beschwerde, anfrage, antwort, mensaje, contenido, descripcion, queja, reclamacion, respuesta, mensagem, conteudo,
      descricao, reclamacao, resposta, messaggio, contenuto, descrizione, reclamo, risposta, message client, contenu,
      reclamation, plainte, reponse, bericht, inhoud, omschrijving, klacht, antwoord, melding, innhold, beskrivelse,
      klage, henvendelse, meddelande, innehall, beskrivning, klagomal, svar, viesti, palaute, tresc, wiadomosc, reklamacja
      """),
  ]

  /// Phrases of which a yes or a no tells as much.
  static let standardAnswers: Set<String> = [
    "smoker", "pregnant", "wheelchair", "wheelchair user", "disability", "deaf", "blind",
    "hearing impaired",
    "organ donor", "special need", "union member", "trade union", "trade union member", "union membership", "hiv",
    "politically exposed", "politically exposed person", "pep", "criminal record", "schwerbehindert", "raucher",
    "gewerkschaft", "gewerkschaftsmitglied", "embarazo", "discapacidad", "deficiencia", "handicap", "vakbondslid",
    "bankruptcy", "pregnancy", "schwangerschaft", "zwangerschap", "grossesse", "mental health",
  ]

  static let furtherIdentityTerms: [SensitiveTerm] = [
    SensitiveTerm(
      .governmentId,
      """
      known traveler number, known traveller number, redress number, travel document number, visa number, visa no,
      medicare id, medicaid id, medicare beneficiary id, health card number, health insurance id, nhs id, voter registration number, voter
      number, inmate number, prisoner number, alien number, a number uscis, military id, service number of soldier, pan card number,
      aadhar number, emirates id, iqama number, civil id, hkid, krankenversicherungsnr, kv nummer, kvnr, versicherungsnr, rvnr, numero
      piece identite, num piece identite, num cni, numero cni, carte identite, num carte identite, carte vitale, numero
      vitale, documento identidad, numero pasaporte, tarjeta sanitaria, cartao cidadao, carteira trabalho, ctps, tessera
      sanitaria, carta identita, numero patente, identiteitskaart, legitimatiebewijs, identiteitsbewijs nummer, personnr, fodselsnr, soesterid, dowod osobisty, numer
      dowodu, numer paszportu, инн, снилс номер, 护照号, 护照号码, マイナンバー, 운전면허번호
      """),
    SensitiveTerm(
      .name,
      """
      gamer tag, gamertag, player tag, consignee name, shipper name, witness name, caseworker name, case worker name,
      shopper name, pet owner name, gp name, maiden name of mother, mother maiden name, mothers maiden name, deceased name, alias name,
      medecin traitant, nom assure, zeugenname, kunden name, nome da mae, nome do pai
      """),
    SensitiveTerm(
      .contact,
      """
      office phone, emergency phone, ice contact, ice phone, calling number, called number, calling party, called party, calling party number,
      called party number, a number, b number, a party, b party, a msisdn, b msisdn, caller id, caller number, callback number,
      contact mobile, reply to, reply to address, mobiel nummer, mobiele telefoon, gsm nummer, puhelin, matkapuhelin, telefonszam,
      numero celular, num celular, tel perso, tel pro, tel gsm, numero cellulare, indirizzo email, endereco email,
      direccion email, mail perso, mail pro, private mail, mobil privat, signal number, viber, wechat, wechat id, line id messenger
      """),
    SensitiveTerm(
      .credential,
      """
      atm pin, pin hash, sim pin, voicemail pin, puk, puk1, puk2, puk code, pin1, pin2, wifi password, wlan passwort, psk,
      pre shared key, security pin, parental pin, customer pin, unlock pin, gate code, alarm code, keybox code, memorable
      word, passcode, seed phrase, mnemonic phrase, private key encrypted, authorization header, bearer, sas token, csrf token
      """),
    SensitiveTerm(
      .onlineId,
      """
      ipv4 address, ipv6 address, discord id, steam id, psn id, xbox id, epic account id, battle tag, xuid, android id,
      vendor id of device, hardware id, push endpoint, google click id, gclid, fbclid, client id ga, ga client id, instagram handle, telegram user id
      """),
    SensitiveTerm(
      .paymentCard,
      """
      card pan, ccn, pan tronque, pan masque, pan truncado, pan mascarado, cc num, cc number, ccnum, cc no, cc exp, cc expiry, cc expiration, pan hash, pan masked, card hash, dpan, fpan, cc last4,
      cc last four, kreditkartennr, kartennr, carta credito, numero carta credito, kredittkortnummer, kortnr, luottokortti
      """),
    SensitiveTerm(
      .paymentCardSecret,
      """
      track 2, track2, track two, track 1, track1, track two data, track 2 equivalent data, cvv code, cvc code, card cvv, card cvc, cvv number,
      cid code, cryptogramme, cryptogramme visuel, kartenpruefnummer, kartenpruefziffer, codigo seguridad tarjeta, cav2, emv data
      """),
    SensitiveTerm(.paymentCardSecret, whole: true, in: .card, "pruefziffer, cid, pin"),
    SensitiveTerm(
      .accountNumber,
      "rib, clearing number account, plusgiro, bankgiro, cuenta corriente, ibannr, banknr, spei clabe"),
    SensitiveTerm(
      .finances,
      """
      credit bureau score, cibil score, bureau score, experian score, debt ratio, benefit amount, bonitaetsscore,
      bonitaetsnote, zahlungsmoral, disposable income, gross income, net income, total income, arsinntekt, aarsinntekt,
      arsinkomst, jaarinkomen, skuld, gjeld, bankruptcy, bankruptcy status, insolvency status, garnishment, endettement, taux endettement
      """),
    SensitiveTerm(.finances, whole: true, in: .person, "turnover of person, savings, assets total, debts"),
    SensitiveTerm(
      .pay,
      """
      pay rate, rate of pay, bonus target, stock option, stock options, salary band, pay band, manadslon, maanedsloenn, loon,
      bruto loon, netto loon, brutoloon, nettoloon, uurloon, timlon, palkkio, kuukausipalkka, pensum, tantieme, praemie mitarbeiter
      """),
    SensitiveTerm(.pay, whole: true, in: .pay, "tax code, tax code uk, zulage, zuschlag, prime, premie, toeslag"),
  ]

  static let furtherPlaceTerms: [SensitiveTerm] = [
    SensitiveTerm(
      .preciseLocation, in: .dwelling,
      "woonadres, huisadres, folkbokforingsadress, kotiosoite, adres zamieszkania, ev adresi, kundenanschrift, privatadresse"
    ),
    SensitiveTerm(
      .coarseLocation, in: .residence,
      "kaupunki, kotikunta, plaats, bostedskommune, bostedsland, hemkommun, wohnland, provincia, provincia residencia, codice postale, asuinkunta"
    ),
  ]
}
