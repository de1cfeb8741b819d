terraform {
  required_version = ">= 1.7.0"
  required_providers {
    confluent = {
      source  = "confluentinc/confluent"
      version = "~> 2.83"
    }
  }
}

provider "confluent" {}

variable "kafka_cluster_id" {
  type = string
}

variable "schema_registry_id" {
  type = string
}

variable "existing" {
  type    = set(string)
  default = []
}

import {
  for_each = setintersection(var.existing, ["orders.placed"])
  to       = confluent_kafka_topic.orders_placed
  id       = "${var.kafka_cluster_id}/${each.value}"
}

import {
  for_each = setintersection(var.existing, ["orders.placed"])
  to       = confluent_schema.orders_placed_value
  id       = "${var.schema_registry_id}/${each.value}-value/latest"
}

resource "confluent_kafka_topic" "orders_placed" {
  topic_name       = "orders.placed"
  partitions_count = 6

  config = {
    "retention.ms" = "86400000"
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "confluent_schema" "orders_placed_value" {
  subject_name = "orders.placed-value"
  format       = "AVRO"
  schema       = file("${path.module}/schemas/orders.placed-value.avsc")

  lifecycle {
    prevent_destroy = true
  }
}
