package id.kinerja.platform.listening;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.event.StateEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that was understood: the event, and where it came from. */
record Arrival<E extends StateEvent>(E event, ConsumerRecord<byte[], byte[]> record) {

    AgencyId agency() {
        return new AgencyId(event.agencyId());
    }
}
