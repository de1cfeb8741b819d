/// The estate of the demonstration, as a snapshot: `estate.json`, embedded by `make generate`.
public enum DemoEstate {
  // swift-format-ignore
  public static let json = #"""
{
  "formatVersion": 1,
  "takenAt": "2026-09-01T08:00:00Z",
  "cluster": {
    "name": "data-mesh-cluster",
    "environment": "demo",
    "clusterId": "lkc-demo01",
    "environmentId": "env-demo01",
    "registryId": "lsrc-demo01",
    "organizationId": "00000000-0000-4000-8000-000000000001",
    "cloud": "AWS",
    "region": "us-east-1",
    "bootstrap": "pkc-demo01.us-east-1.aws.confluent.cloud:9092",
    "kind": "standard",
    "governance": "essentials"
  },
  "topics": [
    {
      "name": "campaign_finance",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "candidate_id"
    },
    {
      "name": "clickstream",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "ip"
    },
    {
      "name": "clickstream_codes",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "code"
    },
    {
      "name": "clickstream_users",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "user_id"
    },
    {
      "name": "credit_cards",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "card_id"
    },
    {
      "name": "device_information",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "device_ip"
    },
    {
      "name": "fleet_mgmt_description",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "vehicle_id"
    },
    {
      "name": "fleet_mgmt_location",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "vehicle_id"
    },
    {
      "name": "fleet_mgmt_sensors",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "vehicle_id"
    },
    {
      "name": "gaming_games",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "id"
    },
    {
      "name": "gaming_player_activity",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "player_id"
    },
    {
      "name": "gaming_players",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "player_id"
    },
    {
      "name": "insurance_customer_activity",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "activity_id"
    },
    {
      "name": "insurance_customers",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "customer_id"
    },
    {
      "name": "insurance_offers",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "offer_id"
    },
    {
      "name": "inventory",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "id"
    },
    {
      "name": "orders",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "orderid"
    },
    {
      "name": "pageviews",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "viewtime"
    },
    {
      "name": "payroll_bonus",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "employee_id"
    },
    {
      "name": "payroll_employee",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "employee_id"
    },
    {
      "name": "payroll_employee_location",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "employee_id"
    },
    {
      "name": "pizza_orders",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "store_id"
    },
    {
      "name": "pizza_orders_cancelled",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "store_id"
    },
    {
      "name": "pizza_orders_completed",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "store_id"
    },
    {
      "name": "product",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "id"
    },
    {
      "name": "purchases",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "id"
    },
    {
      "name": "ratings",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "rating_id"
    },
    {
      "name": "shoe_clickstream",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "product_id"
    },
    {
      "name": "shoe_customers",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "id"
    },
    {
      "name": "shoe_orders",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "order_id"
    },
    {
      "name": "shoes",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "id"
    },
    {
      "name": "siem_logs",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "hostname"
    },
    {
      "name": "stock_trades",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "symbol"
    },
    {
      "name": "stores",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "store_id"
    },
    {
      "name": "syslog_logs",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "host"
    },
    {
      "name": "transactions",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "transaction_id"
    },
    {
      "name": "users",
      "partitions": 6,
      "replicationFactor": 3,
      "config": {"segment.ms": "86400000"},
      "keyField": "userid"
    }
  ],
  "subjects": [
    {
      "name": "campaign_finance-value",
      "version": 1,
      "id": 100001,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"campaign_finance\",\"namespace\":\"datagen\",\"fields\":[{\"name\":\"time\",\"type\":\"long\"},{\"name\":\"candidate_id\",\"type\":\"string\"},{\"name\":\"party_affiliation\",\"type\":\"string\"},{\"name\":\"contribution\",\"type\":\"int\"}]}",
      "topic": "campaign_finance",
      "side": "value"
    },
    {
      "name": "clickstream-value",
      "version": 1,
      "id": 100002,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"events\",\"namespace\":\"clickstream\",\"fields\":[{\"name\":\"ip\",\"type\":\"string\"},{\"name\":\"userid\",\"type\":\"int\"},{\"name\":\"remote_user\",\"type\":\"string\"},{\"name\":\"time\",\"type\":\"string\"},{\"name\":\"_time\",\"type\":\"long\"},{\"name\":\"request\",\"type\":\"string\"},{\"name\":\"status\",\"type\":\"string\"},{\"name\":\"bytes\",\"type\":\"string\"},{\"name\":\"referrer\",\"type\":\"string\"},{\"name\":\"agent\",\"type\":\"string\"}]}",
      "topic": "clickstream",
      "side": "value"
    },
    {
      "name": "clickstream_codes-value",
      "version": 1,
      "id": 100003,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"codes\",\"namespace\":\"clickstream\",\"fields\":[{\"name\":\"code\",\"type\":\"int\"},{\"name\":\"definition\",\"type\":\"string\"}]}",
      "topic": "clickstream_codes",
      "side": "value"
    },
    {
      "name": "clickstream_users-value",
      "version": 1,
      "id": 100004,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"users\",\"namespace\":\"clickstream\",\"fields\":[{\"name\":\"user_id\",\"type\":\"int\"},{\"name\":\"username\",\"type\":\"string\"},{\"name\":\"registered_at\",\"type\":\"long\"},{\"name\":\"first_name\",\"type\":\"string\"},{\"name\":\"last_name\",\"type\":\"string\"},{\"name\":\"city\",\"type\":\"string\"},{\"name\":\"level\",\"type\":\"string\"}]}",
      "topic": "clickstream_users",
      "side": "value"
    },
    {
      "name": "credit_cards-value",
      "version": 1,
      "id": 100005,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"users\",\"namespace\":\"datagen.example\",\"fields\":[{\"name\":\"card_id\",\"type\":\"int\"},{\"name\":\"card_number\",\"type\":\"long\"},{\"name\":\"cvv\",\"type\":\"int\"},{\"name\":\"expiration_date\",\"type\":\"string\"}]}",
      "topic": "credit_cards",
      "side": "value"
    },
    {
      "name": "device_information-value",
      "version": 1,
      "id": 100006,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"device_information\",\"namespace\":\"device_information\",\"fields\":[{\"name\":\"device_ip\",\"type\":\"string\"},{\"name\":\"mac_address\",\"type\":\"string\"},{\"name\":\"owner\",\"type\":\"string\"}]}",
      "topic": "device_information",
      "side": "value"
    },
    {
      "name": "fleet_mgmt_description-value",
      "version": 1,
      "id": 100007,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"fleet_mgmt_description\",\"namespace\":\"fleet_mgmt\",\"fields\":[{\"name\":\"vehicle_id\",\"type\":\"int\"},{\"name\":\"driver_name\",\"type\":\"string\"},{\"name\":\"license_plate\",\"type\":\"string\"}]}",
      "topic": "fleet_mgmt_description",
      "side": "value"
    },
    {
      "name": "fleet_mgmt_location-value",
      "version": 1,
      "id": 100008,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"fleet_mgmt_location\",\"namespace\":\"fleet_mgmt\",\"fields\":[{\"name\":\"vehicle_id\",\"type\":\"int\"},{\"name\":\"location\",\"type\":{\"type\":\"record\",\"name\":\"location\",\"fields\":[{\"name\":\"latitude\",\"type\":\"double\"},{\"name\":\"longitude\",\"type\":\"double\"}]}},{\"name\":\"ts\",\"type\":{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}}]}",
      "topic": "fleet_mgmt_location",
      "side": "value"
    },
    {
      "name": "fleet_mgmt_sensors-value",
      "version": 1,
      "id": 100009,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"fleet_mgmt_sensors\",\"namespace\":\"fleet_mgmt\",\"fields\":[{\"name\":\"vehicle_id\",\"type\":\"int\"},{\"name\":\"engine_temperature\",\"type\":\"int\"},{\"name\":\"average_rpm\",\"type\":\"int\"}]}",
      "topic": "fleet_mgmt_sensors",
      "side": "value"
    },
    {
      "name": "gaming_games-value",
      "version": 1,
      "id": 100010,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"gaming_games\",\"namespace\":\"gaming\",\"fields\":[{\"name\":\"id\",\"type\":\"int\"},{\"name\":\"room_name\",\"type\":\"string\"},{\"name\":\"created_date\",\"type\":{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}}]}",
      "topic": "gaming_games",
      "side": "value"
    },
    {
      "name": "gaming_player_activity-value",
      "version": 1,
      "id": 100011,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"gaming_player_activity\",\"namespace\":\"gaming\",\"fields\":[{\"name\":\"player_id\",\"type\":\"int\"},{\"name\":\"game_room_id\",\"type\":\"int\"},{\"name\":\"points\",\"type\":\"int\"},{\"name\":\"coordinates\",\"type\":\"string\"}]}",
      "topic": "gaming_player_activity",
      "side": "value"
    },
    {
      "name": "gaming_players-value",
      "version": 1,
      "id": 100012,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"gaming_players\",\"namespace\":\"gaming\",\"fields\":[{\"name\":\"player_id\",\"type\":\"int\"},{\"name\":\"player_name\",\"type\":\"string\"},{\"name\":\"ip\",\"type\":\"string\"}]}",
      "topic": "gaming_players",
      "side": "value"
    },
    {
      "name": "insurance_customer_activity-value",
      "version": 1,
      "id": 100013,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"insurance_customer_activity\",\"namespace\":\"insurance\",\"fields\":[{\"name\":\"activity_id\",\"type\":\"int\"},{\"name\":\"customer_id\",\"type\":\"int\"},{\"name\":\"activity_type\",\"type\":\"string\"},{\"name\":\"propensity_to_churn\",\"type\":\"double\"},{\"name\":\"ip_address\",\"type\":\"string\"}]}",
      "topic": "insurance_customer_activity",
      "side": "value"
    },
    {
      "name": "insurance_customers-value",
      "version": 1,
      "id": 100014,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"insurance_customers\",\"namespace\":\"insurance\",\"fields\":[{\"name\":\"customer_id\",\"type\":\"int\"},{\"name\":\"first_name\",\"type\":\"string\"},{\"name\":\"last_name\",\"type\":\"string\"},{\"name\":\"email\",\"type\":\"string\"},{\"name\":\"gender\",\"type\":\"string\"},{\"name\":\"income\",\"type\":\"int\"},{\"name\":\"fico\",\"type\":\"int\"},{\"name\":\"years_active\",\"type\":\"int\"}]}",
      "topic": "insurance_customers",
      "side": "value"
    },
    {
      "name": "insurance_offers-value",
      "version": 1,
      "id": 100015,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"insurance_offers\",\"namespace\":\"insurance\",\"fields\":[{\"name\":\"offer_id\",\"type\":\"int\"},{\"name\":\"offer_name\",\"type\":\"string\"},{\"name\":\"offer_url\",\"type\":\"string\"}]}",
      "topic": "insurance_offers",
      "side": "value"
    },
    {
      "name": "inventory-value",
      "version": 1,
      "id": 100016,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"inventory\",\"namespace\":\"ksql\",\"fields\":[{\"name\":\"id\",\"type\":\"long\"},{\"name\":\"quantity\",\"type\":\"long\"},{\"name\":\"productid\",\"type\":\"long\"}]}",
      "topic": "inventory",
      "side": "value"
    },
    {
      "name": "orders-value",
      "version": 1,
      "id": 100017,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"orders\",\"namespace\":\"ksql\",\"fields\":[{\"name\":\"ordertime\",\"type\":\"long\"},{\"name\":\"orderid\",\"type\":\"int\"},{\"name\":\"itemid\",\"type\":\"string\"},{\"name\":\"orderunits\",\"type\":\"double\"},{\"name\":\"address\",\"type\":{\"type\":\"record\",\"name\":\"address\",\"fields\":[{\"name\":\"city\",\"type\":\"string\"},{\"name\":\"state\",\"type\":\"string\"},{\"name\":\"zipcode\",\"type\":\"long\"}]}}]}",
      "topic": "orders",
      "side": "value"
    },
    {
      "name": "pageviews-value",
      "version": 1,
      "id": 100018,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"pageviews\",\"namespace\":\"ksql\",\"fields\":[{\"name\":\"viewtime\",\"type\":\"long\"},{\"name\":\"userid\",\"type\":\"string\"},{\"name\":\"pageid\",\"type\":\"string\"}]}",
      "topic": "pageviews",
      "side": "value"
    },
    {
      "name": "payroll_bonus-value",
      "version": 1,
      "id": 100019,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"payroll_bonus\",\"namespace\":\"payroll\",\"fields\":[{\"name\":\"employee_id\",\"type\":\"int\"},{\"name\":\"bonus\",\"type\":\"int\"},{\"name\":\"ts\",\"type\":{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}}]}",
      "topic": "payroll_bonus",
      "side": "value"
    },
    {
      "name": "payroll_employee-value",
      "version": 1,
      "id": 100020,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"payroll_employee\",\"namespace\":\"payroll\",\"fields\":[{\"name\":\"employee_id\",\"type\":\"int\"},{\"name\":\"first_name\",\"type\":\"string\"},{\"name\":\"last_name\",\"type\":\"string\"},{\"name\":\"age\",\"type\":\"int\"},{\"name\":\"ssn\",\"type\":\"string\"},{\"name\":\"hourly_rate\",\"type\":\"int\"},{\"name\":\"gender\",\"type\":\"string\"},{\"name\":\"email\",\"type\":\"string\"}]}",
      "topic": "payroll_employee",
      "side": "value"
    },
    {
      "name": "payroll_employee_location-value",
      "version": 1,
      "id": 100021,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"payroll_employee_location\",\"namespace\":\"payroll\",\"fields\":[{\"name\":\"employee_id\",\"type\":\"int\"},{\"name\":\"lab\",\"type\":\"string\"},{\"name\":\"department_id\",\"type\":\"int\"},{\"name\":\"arrival_date\",\"type\":{\"type\":\"int\",\"logicalType\":\"date\"}}]}",
      "topic": "payroll_employee_location",
      "side": "value"
    },
    {
      "name": "pizza_orders-value",
      "version": 1,
      "id": 100022,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"pizza_orders\",\"namespace\":\"pizza_orders\",\"fields\":[{\"name\":\"store_id\",\"type\":\"int\"},{\"name\":\"store_order_id\",\"type\":\"int\"},{\"name\":\"coupon_code\",\"type\":\"int\"},{\"name\":\"date\",\"type\":{\"type\":\"int\",\"logicalType\":\"date\"}},{\"name\":\"status\",\"type\":\"string\"},{\"name\":\"order_lines\",\"type\":{\"type\":\"array\",\"items\":{\"type\":\"record\",\"name\":\"order_line\",\"fields\":[{\"name\":\"product_id\",\"type\":\"int\"},{\"name\":\"category\",\"type\":\"string\"},{\"name\":\"quantity\",\"type\":\"int\"},{\"name\":\"unit_price\",\"type\":\"double\"},{\"name\":\"net_price\",\"type\":\"double\"}]}}}]}",
      "topic": "pizza_orders",
      "side": "value"
    },
    {
      "name": "pizza_orders_cancelled-value",
      "version": 1,
      "id": 100023,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"pizza_orders_cancelled\",\"namespace\":\"pizza_orders\",\"fields\":[{\"name\":\"store_id\",\"type\":\"int\"},{\"name\":\"store_order_id\",\"type\":\"int\"},{\"name\":\"date\",\"type\":{\"type\":\"int\",\"logicalType\":\"date\"}},{\"name\":\"status\",\"type\":\"string\"}]}",
      "topic": "pizza_orders_cancelled",
      "side": "value"
    },
    {
      "name": "pizza_orders_completed-value",
      "version": 1,
      "id": 100024,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"pizza_orders_completed\",\"namespace\":\"pizza_orders\",\"fields\":[{\"name\":\"store_id\",\"type\":\"int\"},{\"name\":\"store_order_id\",\"type\":\"int\"},{\"name\":\"date\",\"type\":{\"type\":\"int\",\"logicalType\":\"date\"}},{\"name\":\"status\",\"type\":\"string\"},{\"name\":\"rack_time_secs\",\"type\":\"int\"},{\"name\":\"order_delivery_time_secs\",\"type\":\"int\"}]}",
      "topic": "pizza_orders_completed",
      "side": "value"
    },
    {
      "name": "product-value",
      "version": 1,
      "id": 100025,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"product\",\"namespace\":\"ksql\",\"fields\":[{\"name\":\"id\",\"type\":\"long\"},{\"name\":\"name\",\"type\":\"string\"},{\"name\":\"description\",\"type\":\"string\"},{\"name\":\"price\",\"type\":\"double\"}]}",
      "topic": "product",
      "side": "value"
    },
    {
      "name": "purchases-value",
      "version": 1,
      "id": 100026,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"purchase\",\"namespace\":\"datagen.example\",\"fields\":[{\"name\":\"id\",\"type\":\"long\"},{\"name\":\"item_type\",\"type\":\"string\"},{\"name\":\"quantity\",\"type\":\"long\"},{\"name\":\"price_per_unit\",\"type\":{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":4,\"scale\":2}}]}",
      "topic": "purchases",
      "side": "value"
    },
    {
      "name": "ratings-value",
      "version": 1,
      "id": 100027,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"ratings\",\"namespace\":\"ksql\",\"fields\":[{\"name\":\"rating_id\",\"type\":\"long\"},{\"name\":\"user_id\",\"type\":\"int\"},{\"name\":\"stars\",\"type\":\"int\"},{\"name\":\"route_id\",\"type\":\"int\"},{\"name\":\"rating_time\",\"type\":\"long\"},{\"name\":\"channel\",\"type\":\"string\"},{\"name\":\"message\",\"type\":\"string\"}]}",
      "topic": "ratings",
      "side": "value"
    },
    {
      "name": "shoe_clickstream-value",
      "version": 1,
      "id": 100028,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"shoe_clickstream\",\"namespace\":\"shoes\",\"fields\":[{\"name\":\"product_id\",\"type\":\"string\"},{\"name\":\"user_id\",\"type\":\"string\"},{\"name\":\"view_time\",\"type\":\"int\"},{\"name\":\"page_url\",\"type\":\"string\"},{\"name\":\"ip\",\"type\":\"string\"},{\"name\":\"ts\",\"type\":{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}}]}",
      "topic": "shoe_clickstream",
      "side": "value"
    },
    {
      "name": "shoe_customers-value",
      "version": 1,
      "id": 100029,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"shoe_customers\",\"namespace\":\"shoes\",\"fields\":[{\"name\":\"id\",\"type\":\"string\"},{\"name\":\"first_name\",\"type\":\"string\"},{\"name\":\"last_name\",\"type\":\"string\"},{\"name\":\"email\",\"type\":\"string\"},{\"name\":\"phone\",\"type\":\"string\"},{\"name\":\"street_address\",\"type\":\"string\"},{\"name\":\"state\",\"type\":\"string\"},{\"name\":\"zip_code\",\"type\":\"string\"},{\"name\":\"country\",\"type\":\"string\"},{\"name\":\"country_code\",\"type\":\"string\"}]}",
      "topic": "shoe_customers",
      "side": "value"
    },
    {
      "name": "shoe_orders-value",
      "version": 1,
      "id": 100030,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"shoe_orders\",\"namespace\":\"shoes\",\"fields\":[{\"name\":\"order_id\",\"type\":\"int\"},{\"name\":\"product_id\",\"type\":\"string\"},{\"name\":\"customer_id\",\"type\":\"string\"},{\"name\":\"ts\",\"type\":{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}}]}",
      "topic": "shoe_orders",
      "side": "value"
    },
    {
      "name": "shoes-value",
      "version": 1,
      "id": 100031,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"shoe_product\",\"namespace\":\"shoes\",\"fields\":[{\"name\":\"id\",\"type\":\"string\"},{\"name\":\"brand\",\"type\":\"string\"},{\"name\":\"name\",\"type\":\"string\"},{\"name\":\"sale_price\",\"type\":\"int\"},{\"name\":\"rating\",\"type\":\"double\"}]}",
      "topic": "shoes",
      "side": "value"
    },
    {
      "name": "siem_logs-value",
      "version": 1,
      "id": 100032,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"siem_logs\",\"namespace\":\"siem_logs\",\"fields\":[{\"name\":\"hostname\",\"type\":\"string\"},{\"name\":\"action\",\"type\":\"string\"},{\"name\":\"l4\",\"type\":\"string\"},{\"name\":\"access_group\",\"type\":\"string\"},{\"name\":\"source\",\"type\":{\"type\":\"record\",\"name\":\"source\",\"fields\":[{\"name\":\"ip\",\"type\":\"string\"},{\"name\":\"port\",\"type\":\"int\"}]}},{\"name\":\"destination\",\"type\":{\"type\":\"record\",\"name\":\"destination\",\"fields\":[{\"name\":\"ip\",\"type\":\"string\"},{\"name\":\"port\",\"type\":\"int\"}]}}]}",
      "topic": "siem_logs",
      "side": "value"
    },
    {
      "name": "stock_trades-value",
      "version": 1,
      "id": 100033,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"StockTrade\",\"namespace\":\"ksql\",\"fields\":[{\"name\":\"side\",\"type\":\"string\"},{\"name\":\"quantity\",\"type\":\"int\"},{\"name\":\"symbol\",\"type\":\"string\"},{\"name\":\"price\",\"type\":\"int\"},{\"name\":\"account\",\"type\":\"string\"},{\"name\":\"userid\",\"type\":\"string\"}]}",
      "topic": "stock_trades",
      "side": "value"
    },
    {
      "name": "stores-value",
      "version": 1,
      "id": 100034,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"stores\",\"namespace\":\"datagen.example\",\"fields\":[{\"name\":\"store_id\",\"type\":\"int\"},{\"name\":\"city\",\"type\":\"string\"},{\"name\":\"state\",\"type\":\"string\"}]}",
      "topic": "stores",
      "side": "value"
    },
    {
      "name": "syslog_logs-value",
      "version": 1,
      "id": 100035,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"syslog_logs\",\"namespace\":\"syslogs\",\"fields\":[{\"name\":\"name\",\"type\":\"string\"},{\"name\":\"type\",\"type\":\"string\"},{\"name\":\"message\",\"type\":\"string\"},{\"name\":\"host\",\"type\":\"string\"},{\"name\":\"version\",\"type\":\"string\"},{\"name\":\"tag\",\"type\":\"string\"},{\"name\":\"level\",\"type\":\"int\"},{\"name\":\"facility\",\"type\":\"string\"},{\"name\":\"severity\",\"type\":\"int\"},{\"name\":\"appName\",\"type\":\"string\"},{\"name\":\"remoteAddress\",\"type\":\"string\"},{\"name\":\"rawMessage\",\"type\":\"string\"},{\"name\":\"processId\",\"type\":\"string\"},{\"name\":\"messageId\",\"type\":\"string\"},{\"name\":\"deviceVendor\",\"type\":\"string\"},{\"name\":\"deviceProduct\",\"type\":\"string\"},{\"name\":\"deviceVersion\",\"type\":\"string\"},{\"name\":\"ts\",\"type\":\"long\"}]}",
      "topic": "syslog_logs",
      "side": "value"
    },
    {
      "name": "transactions-value",
      "version": 1,
      "id": 100036,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"transactions\",\"namespace\":\"datagen.example\",\"fields\":[{\"name\":\"transaction_id\",\"type\":\"long\"},{\"name\":\"card_id\",\"type\":\"long\"},{\"name\":\"user_id\",\"type\":\"string\"},{\"name\":\"purchase_id\",\"type\":\"long\"},{\"name\":\"store_id\",\"type\":\"int\"}]}",
      "topic": "transactions",
      "side": "value"
    },
    {
      "name": "users-value",
      "version": 1,
      "id": 100037,
      "format": "AVRO",
      "schema": "{\"type\":\"record\",\"name\":\"users\",\"namespace\":\"ksql\",\"fields\":[{\"name\":\"registertime\",\"type\":\"long\"},{\"name\":\"userid\",\"type\":\"string\"},{\"name\":\"regionid\",\"type\":\"string\"},{\"name\":\"gender\",\"type\":\"string\"}]}",
      "topic": "users",
      "side": "value"
    }
  ],
  "connectors": [
    {
      "name": "datagen-campaign_finance",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["campaign_finance"],
      "tasks": 1
    },
    {
      "name": "datagen-clickstream",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["clickstream"],
      "tasks": 1
    },
    {
      "name": "datagen-clickstream_codes",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["clickstream_codes"],
      "tasks": 1
    },
    {
      "name": "datagen-clickstream_users",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["clickstream_users"],
      "tasks": 1
    },
    {
      "name": "datagen-credit_cards",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["credit_cards"],
      "tasks": 1
    },
    {
      "name": "datagen-device_information",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["device_information"],
      "tasks": 1
    },
    {
      "name": "datagen-fleet_mgmt_description",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["fleet_mgmt_description"],
      "tasks": 1
    },
    {
      "name": "datagen-fleet_mgmt_location",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["fleet_mgmt_location"],
      "tasks": 1
    },
    {
      "name": "datagen-fleet_mgmt_sensors",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["fleet_mgmt_sensors"],
      "tasks": 1
    },
    {
      "name": "datagen-gaming_games",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["gaming_games"],
      "tasks": 1
    },
    {
      "name": "datagen-gaming_player_activity",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["gaming_player_activity"],
      "tasks": 1
    },
    {
      "name": "datagen-gaming_players",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["gaming_players"],
      "tasks": 1
    },
    {
      "name": "datagen-insurance_customer_activity",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["insurance_customer_activity"],
      "tasks": 1
    },
    {
      "name": "datagen-insurance_customers",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["insurance_customers"],
      "tasks": 1
    },
    {
      "name": "datagen-insurance_offers",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["insurance_offers"],
      "tasks": 1
    },
    {
      "name": "datagen-inventory",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["inventory"],
      "tasks": 1
    },
    {
      "name": "datagen-orders",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["orders"],
      "tasks": 1
    },
    {
      "name": "datagen-pageviews",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["pageviews"],
      "tasks": 1
    },
    {
      "name": "datagen-payroll_bonus",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["payroll_bonus"],
      "tasks": 1
    },
    {
      "name": "datagen-payroll_employee",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["payroll_employee"],
      "tasks": 1
    },
    {
      "name": "datagen-payroll_employee_location",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["payroll_employee_location"],
      "tasks": 1
    },
    {
      "name": "datagen-pizza_orders",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["pizza_orders"],
      "tasks": 1
    },
    {
      "name": "datagen-pizza_orders_cancelled",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["pizza_orders_cancelled"],
      "tasks": 1
    },
    {
      "name": "datagen-pizza_orders_completed",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["pizza_orders_completed"],
      "tasks": 1
    },
    {
      "name": "datagen-product",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["product"],
      "tasks": 1
    },
    {
      "name": "datagen-purchases",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["purchases"],
      "tasks": 1
    },
    {
      "name": "datagen-ratings",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["ratings"],
      "tasks": 1
    },
    {
      "name": "datagen-shoe_clickstream",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["shoe_clickstream"],
      "tasks": 1
    },
    {
      "name": "datagen-shoe_customers",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["shoe_customers"],
      "tasks": 1
    },
    {
      "name": "datagen-shoe_orders",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["shoe_orders"],
      "tasks": 1
    },
    {
      "name": "datagen-shoes",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["shoes"],
      "tasks": 1
    },
    {
      "name": "datagen-siem_logs",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["siem_logs"],
      "tasks": 1
    },
    {
      "name": "datagen-stock_trades",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["stock_trades"],
      "tasks": 1
    },
    {
      "name": "datagen-stores",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["stores"],
      "tasks": 1
    },
    {
      "name": "datagen-syslog_logs",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["syslog_logs"],
      "tasks": 1
    },
    {
      "name": "datagen-transactions",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["transactions"],
      "tasks": 1
    },
    {
      "name": "datagen-users",
      "type": "DatagenSource",
      "direction": "source",
      "status": "RUNNING",
      "topics": ["users"],
      "tasks": 1
    }
  ],
  "access": [],
  "consumerGroups": [
    {
      "name": "analytics-clickstream-processor",
      "reads": [
        {"topic": "clickstream", "lag": {"value": 125, "window": "as the demonstration states it"}},
        {"topic": "pageviews", "lag": {"value": 34, "window": "as the demonstration states it"}}
      ]
    },
    {"name": "data-warehouse-sync", "reads": []},
    {
      "name": "ecommerce-order-processor",
      "reads": [{"topic": "orders", "lag": {"value": 12, "window": "as the demonstration states it"}}]
    },
    {
      "name": "fleet-realtime-monitoring",
      "reads": [{"topic": "fleet_mgmt_location", "lag": {"value": 45, "window": "as the demonstration states it"}}]
    },
    {"name": "fraud-detection-transactions", "reads": []},
    {
      "name": "gaming-analytics-pipeline",
      "reads": [{"topic": "gaming_player_activity", "lag": {"value": 203, "window": "as the demonstration states it"}}]
    },
    {
      "name": "insurance-claims-analyzer",
      "reads": [
        {
          "topic": "insurance_customer_activity",
          "lag": {"value": 88, "window": "as the demonstration states it"}
        }
      ]
    }
  ],
  "idleTopics": ["device_information", "pizza_orders_cancelled", "syslog_logs"],
  "metrics": [
    {
      "topic": "clickstream",
      "recordsPerSecond": {"value": 1247, "window": "as the demonstration states it"},
      "consumers": {"value": 5, "window": "as the demonstration states it"}
    },
    {
      "topic": "fleet_mgmt_location",
      "recordsPerSecond": {"value": 723, "window": "as the demonstration states it"},
      "consumers": {"value": 3, "window": "as the demonstration states it"}
    },
    {
      "topic": "gaming_player_activity",
      "recordsPerSecond": {"value": 612, "window": "as the demonstration states it"},
      "consumers": {"value": 3, "window": "as the demonstration states it"}
    },
    {
      "topic": "insurance_customer_activity",
      "recordsPerSecond": {"value": 267, "window": "as the demonstration states it"},
      "consumers": {"value": 2, "window": "as the demonstration states it"}
    },
    {
      "topic": "orders",
      "recordsPerSecond": {"value": 445, "window": "as the demonstration states it"},
      "consumers": {"value": 2, "window": "as the demonstration states it"}
    },
    {
      "topic": "pageviews",
      "recordsPerSecond": {"value": 156, "window": "as the demonstration states it"},
      "consumers": {"value": 1, "window": "as the demonstration states it"}
    },
    {
      "topic": "shoes",
      "recordsPerSecond": {"value": 198, "window": "as the demonstration states it"},
      "consumers": {"value": 1, "window": "as the demonstration states it"}
    },
    {
      "topic": "stock_trades",
      "recordsPerSecond": {"value": 389, "window": "as the demonstration states it"},
      "consumers": {"value": 2, "window": "as the demonstration states it"}
    },
    {
      "topic": "transactions",
      "recordsPerSecond": {"value": 856, "window": "as the demonstration states it"},
      "consumers": {"value": 4, "window": "as the demonstration states it"}
    },
    {
      "topic": "users",
      "recordsPerSecond": {"value": 89, "window": "as the demonstration states it"},
      "consumers": {"value": 1, "window": "as the demonstration states it"}
    }
  ],
  "totals": {
    "activeConsumers": {"value": 24, "window": "as the demonstration states it"},
    "throughputMbps": {"value": 15.3, "window": "as the demonstration states it"},
    "avgLatencyMs": {"value": 32, "window": "as the demonstration states it"},
    "errorRate": {"value": 0.002, "window": "as the demonstration states it"},
    "storageUsedGb": {"value": 847.5, "window": "as the demonstration states it"}
  },
  "unknown": [
    {"what": "access", "why": "each connector has a service account of its own, but their ids are not known"},
    {"what": "compatibility modes", "why": "the demonstration does not say how its subjects are set"},
    {
      "what": "topics of the groups data-warehouse-sync and fraud-detection-transactions",
      "why": "no lag is reported for them",
      "part": "usage"
    },
    {
      "what": "bytes per topic",
      "why": "traffic and storage are reported for the whole cluster only",
      "part": "metrics"
    },
    {
      "what": "records per second of 27 topics",
      "why": "rates are reported for the ten busiest topics only",
      "part": "metrics"
    }
  ],
  "findings": [
    {
      "rule": "broad-write-access",
      "subject": "data-mesh-cluster",
      "message": "Each connector's service account may write to every topic of the cluster."
    }
  ]
}

"""#
}
