environment_id  = "env-abc123"
cluster_id      = "lkc-abc123"
rest_endpoint   = "https://pkc-abc12.eu-central-1.aws.confluent.cloud:443"
existing_topics = ["orders.placed"]
