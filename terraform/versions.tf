terraform {
  required_version = ">= 1.7.0"

  required_providers {
    confluent = {
      source  = "confluentinc/confluent"
      version = "2.83.0"
    }
  }
}

# The Cloud API key comes from CONFLUENT_CLOUD_API_KEY and CONFLUENT_CLOUD_API_SECRET, so that it stands in no file.
provider "confluent" {}
