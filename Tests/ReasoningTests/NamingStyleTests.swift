import Mesh
import Reasoning
import Testing

@Suite struct NamingStyleTests {
  private func picture(_ estate: Estate) -> [String] {
    let state = StateReader().read(estate)
    return state.domains.map { "\($0.name): \($0.topics.map(\.rawValue).joined(separator: " "))" }
      + state.topics.filter { $0.domain == nil }.map { "nowhere: \($0.name)" }
      + state.joins.map { "\($0.from) → \($0.to)" }
  }

  @Test func `names with dots, a company and versions`() {
    let estate = Estates.of([
      "acme.sales.orders.v1": ["order_id long", "customer_id long", "product_id long"],
      "acme.sales.order-lines.v1": ["order_line_id long", "order_id long", "sku"],
      "acme.crm.customers.v2": ["customer_id long", "full_name"],
      "acme.catalog.products.v1": ["product_id long", "name"],
      "acme.billing.invoices.v1": ["invoice_id long", "order_id long"],
      "acme.billing.payments.v1": ["payment_id long", "invoice_id long"],
      "acme.billing.payments.v1.dlq": [],
    ])
    #expect(
      picture(estate) == [
        "billing: acme.billing.invoices.v1 acme.billing.payments.v1", "catalog: acme.catalog.products.v1",
        "crm: acme.crm.customers.v2", "sales: acme.sales.order-lines.v1 acme.sales.orders.v1",
        "acme.billing.invoices.v1.order_id → acme.sales.orders.v1.order_id",
        "acme.billing.payments.v1.invoice_id → acme.billing.invoices.v1.invoice_id",
        "acme.sales.order-lines.v1.order_id → acme.sales.orders.v1.order_id",
        "acme.sales.orders.v1.customer_id → acme.crm.customers.v2.customer_id",
        "acme.sales.orders.v1.product_id → acme.catalog.products.v1.product_id",
      ])
  }

  @Test func `change events of databases`() {
    let estate = Estates.of([
      "dbserver1.public.customers": ["id int", "first_name"],
      "dbserver1.public.orders": ["id int", "customer_id int"],
      "dbserver1.public.order_items": ["id int", "order_id int", "product_id int"],
      "dbserver1.public.products": ["id int", "title"],
      "dbserver1.hr.employees": ["id int", "salary double"],
    ])
    #expect(
      picture(estate) == [
        "commerce: dbserver1.public.order_items dbserver1.public.orders dbserver1.public.products",
        "customers: dbserver1.public.customers", "hr: dbserver1.hr.employees",
        "dbserver1.public.order_items.order_id → dbserver1.public.orders.id",
        "dbserver1.public.order_items.product_id → dbserver1.public.products.id",
        "dbserver1.public.orders.customer_id → dbserver1.public.customers.id",
      ])
  }

  @Test func `names with dashes, and fields in camel case`() {
    let estate = Estates.of([
      "shipping-parcels": ["parcelId", "carrierId", "street"], "shipping-carriers": ["carrierId", "name"],
      "billing-invoices": ["invoiceId", "customerId"], "billing-customers": ["customerId"], "temp-xyz": ["a", "b"],
    ])
    #expect(
      picture(estate) == [
        "billing: billing-customers billing-invoices", "shipping: shipping-carriers shipping-parcels",
        "nowhere: temp-xyz",
        "billing-invoices.customerId → billing-customers.customerId",
        "shipping-parcels.carrierId → shipping-carriers.carrierId",
      ])
  }

  @Test func `German names`() {
    let estate = Estates.of([
      "kunden": ["kunden_id long", "vorname"],
      "bestellungen": ["bestellung_id long", "kunden_id long", "artikel_id long"],
      "artikel": ["artikel_id long", "bezeichnung"], "rechnungen": ["rechnungsnummer", "bestellung_id long"],
      "mitarbeiter": ["mitarbeiter_id long"],
    ])
    #expect(
      picture(estate) == [
        "billing: rechnungen", "commerce: artikel bestellungen", "customers: kunden", "hr: mitarbeiter",
        "bestellungen.artikel_id → artikel.artikel_id", "bestellungen.kunden_id → kunden.kunden_id",
        "rechnungen.bestellung_id → bestellungen.bestellung_id",
      ])
  }

  @Test func `Spanish names, with the mark in front`() {
    let estate = Estates.of([
      "ventas.pedidos": ["id_pedido long", "id_cliente long"], "ventas.clientes": ["id_cliente long", "nombre"],
      "logistica.envios": ["id_envio long", "id_pedido long"], "logistica.transportistas": ["id_transportista long"],
    ])
    #expect(
      picture(estate) == [
        "logistica: logistica.envios logistica.transportistas", "ventas: ventas.clientes ventas.pedidos",
        "logistica.envios.id_pedido → ventas.pedidos.id_pedido",
        "ventas.pedidos.id_cliente → ventas.clientes.id_cliente",
      ])
  }

  @Test func `names in camel case`() {
    let estate = Estates.of([
      "OrderPlaced": ["orderId", "customerId"], "OrderShipped": ["orderId"], "CustomerCreated": ["customerId"],
      "PaymentReceived": ["paymentId", "orderId"],
    ])
    #expect(
      picture(estate) == [
        "customers: CustomerCreated", "order: OrderPlaced OrderShipped", "payments: PaymentReceived",
        "OrderPlaced.customerId → CustomerCreated.customerId", "OrderShipped.orderId → OrderPlaced.orderId",
        "PaymentReceived.orderId → OrderPlaced.orderId",
      ])
  }

  @Test func `topics without schemas are placed by name and join nothing`() {
    #expect(
      picture(Estates.of(["orders": [], "payments": [], "foo": []])) == [
        "payments: payments", "sales: orders", "nowhere: foo",
      ])
  }

  @Test func `a namespace places what its name does not`() {
    var estate = Estates.of(["alpha": ["x"], "beta": ["y"]], namespace: "com.acme.lending")
    let other = Estates.of(["gamma": ["z"], "delta": ["q"]], namespace: "com.acme.claims")
    estate.deployment.topics += other.deployment.topics
    estate.deployment.schemas += other.deployment.schemas
    #expect(picture(estate) == ["claims: delta gamma", "lending: alpha beta"])
  }

  @Test func `a common word joins nothing`() {
    let estate = Estates.of(["alpha": ["id long", "status", "name"], "beta": ["id long", "status", "name"]])
    #expect(StateReader().read(estate).joins == [])
  }
}
