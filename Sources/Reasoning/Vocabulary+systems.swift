// The short names of tables and columns that one much used system has in every company.

extension Vocabulary {
  /// SAP's tables and columns, written out.
  static let sapNames: [String: [String]] = spelled(
    """
    kna1: customer master; knvv: customer sales area; knb1: customer ledger account; knvp: customer partner function
    lfa1: supplier master; lfb1: supplier ledger account; lfm1: supplier purchasing area; vbak: sales order master
    vbap: sales order item; vbep: sales order schedule; likp: delivery master; lips: delivery item; mara: material master
    vbrk: billing document master; vbrp: billing document item; vttk: shipment master; makt: material description
    marc: material plant; mard: material stock; mbew: material valuation; mkpf: material document master
    mseg: material document item; ekko: purchasing master; ekpo: purchasing item; eban: purchasing requisition
    ekbe: purchasing history; bkpf: ledger master; bseg: ledger item
    skat: ledger account description; ska1: ledger account master; csks: cost center master; aufk: work order master
    pa0001: employee assignment; pa0002: employee master; pa0006: employee address; pa0008: employee salary
    pa0009: employee bank; kunnr: customer number; lifnr: supplier number; vbeln: sales order number
    matnr: material number; belnr: ledger number; ebeln: purchasing number
    banfn: purchasing requisition number; pernr: employee number; kunag: customer number; aufnr: work order number
    bukrs: company code; lgort: storage location code; posnr: item position; name1: name; name2: name; stras: street
    pstlz: zip; ort01: city; telf1: telephone; telf2: telephone; telfx: fax; stcd1: tax number; stcd2: tax number
    bankn: bank account number; nachn: last name; vorna: first name; gbdat: birth date; gesch: gender
    natio: nationality; famst: marital status; konfe: religion; bet01: salary; ansal: annual salary
    """)

  /// What business partners send each other, by the names of EDIFACT, X12, IDoc and ISO 20022; X12's numbers are told
  /// from others by what stands around them.
  static let messageNames: [String: [String]] = spelled(
    """
    ordrsp: order response; ordchg: order change; desadv: shipment notice; invoic: invoice; remadv: remittance
    pricat: price catalog; invrpt: inventory report; slsrpt: sales report; recadv: goods receipt
    iftmin: transport instruction; iftsta: transport status; debmas: customer master; cremas: supplier master
    matmas: material master; artmas: article master; orders: order; delfor: delivery schedule; mbgmcr: stock movement
    wmmbxy: stock movement; finsta: bank statement; loipro: production order; hrmd: employee master; delvry: delivery; shpmnt: shipment; pain001: payment initiation
    pain008: payment collection; camt052: account report; camt053: account statement; camt054: account notice
    pacs002: payment status; pacs004: payment return; pacs008: payment transfer; pacs009: payment transfer
    x12810: invoice; x12820: payment remittance; x12830: production forecast; x12832: price catalog
    x12846: inventory report; x12850: purchasing; x12852: sales report; x12855: purchasing response
    x12856: shipment notice; x12860: purchasing change; x12940: warehouse shipment; x12943: warehouse transfer
    x12944: warehouse receipt; x12945: warehouse shipment; x12204: freight tender; x12210: freight invoice
    x12214: freight status; x12270: insurance benefit; x12834: insurance enrollment; x12835: claim payment
    x12837: claim
    """)

  private static func spelled(_ text: String) -> [String: [String]] {
    var names: [String: [String]] = [:]
    for entry in text.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let sides = entry.split(separator: ":")
      names[sides[0].split(separator: " ").joined()] = sides[1].split(separator: " ").map(String.init)
    }
    return names
  }
}
