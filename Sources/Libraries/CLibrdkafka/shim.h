// librdkafka, the mock cluster that its tests and ours talk to, and a thread
// that belongs to nobody.
#pragma once

#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>
#include <pthread.h>

static inline int kafka_shim_start_thread(void *(*run)(void *), void *argument) {
  pthread_attr_t attributes;
  pthread_t thread;
  int status = pthread_attr_init(&attributes);
  if (status != 0) return status;
  status = pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  if (status == 0) status = pthread_create(&thread, &attributes, run, argument);
  pthread_attr_destroy(&attributes);
  return status;
}
