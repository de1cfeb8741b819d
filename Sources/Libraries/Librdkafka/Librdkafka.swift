// Librdkafka
