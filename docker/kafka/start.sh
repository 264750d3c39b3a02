#!/bin/bash
# Formats an empty volume with the administrator's account, then runs the broker.
set -euo pipefail
if [ ! -f /var/lib/kafka/data/log/meta.properties ]; then
  /opt/kafka/bin/kafka-storage.sh format --cluster-id "$(/opt/kafka/bin/kafka-storage.sh random-uuid)" \
    --config /kinerja/server.properties \
    --add-scram "SCRAM-SHA-512=[name=admin,password=${KINERJA_SECRET_KAFKA_ADMIN}]"
fi
exec /opt/kafka/bin/kafka-server-start.sh /kinerja/server.properties
