kafka_cluster_id   = "lkc-abc123"
schema_registry_id = "lsrc-abc123"
existing           = ["orders.placed"]
