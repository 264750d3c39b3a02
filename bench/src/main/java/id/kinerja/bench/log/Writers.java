package id.kinerja.bench.log;

import id.kinerja.bench.ground.Accounts;
import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.load.HttpConnection;
import id.kinerja.kernel.event.AgencyChanged;
import id.kinerja.kernel.event.SkpChanged;
import id.kinerja.kernel.event.StateEvent;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * People of one agency, each with an agreed plan and a token of his own, and what they write: entry
 * by entry in turn, over the days that may still be written down.
 */
final class Writers {

    static final int PEOPLE = 120;
    static final int MINUTES = 5;
    static final UUID AGENCY = UUID.fromString("0197c0de-0000-7000-8000-00000000a9e5");
    static final String TEXT = "Menyusun dan memeriksa dokumen layanan untuk pemohon";

    private static final int DAYS = 28;
    private static final long PERSON = 0x0197c0de_0000_7000L;
    private static final long VARIANT = 0x8000L << 48;
    private static final long RESULT = 1L << 32;
    private static final long PLAN = 2L << 32;

    private final LocalDate today;
    private final List<String> tokens = new ArrayList<>();

    Writers(LocalDate today) {
        this.today = today;
    }

    /** One entry; its number says all of it. */
    record Entry(
            UUID person, String clientId, LocalDate date, UUID result, String text, int minutes) {}

    static Writers meet(Ground ground) throws Exception {
        Writers writers = new Writers(LocalDate.now(ZoneId.of("Asia/Jakarta")));
        writers.tell(ground);
        Accounts accounts = new Accounts(ground);
        for (int i = 0; i < PEOPLE; i++) {
            accounts.token("bench-" + i, AGENCY, person(i), List.of("PEGAWAI"));
        }
        for (int i = 0; i < PEOPLE; i++) {
            writers.tokens.add(accounts.token("bench-" + i, AGENCY, person(i), List.of("PEGAWAI")));
        }
        return writers;
    }

    static UUID person(int index) {
        return new UUID(PERSON, VARIANT | index);
    }

    static UUID result(int index) {
        return new UUID(PERSON, VARIANT | RESULT | index);
    }

    Entry entry(int number) {
        int person = number % PEOPLE;
        int turn = number / PEOPLE;
        return new Entry(
                person(person),
                "bench/" + number,
                today.minusDays(turn % DAYS),
                result(person),
                TEXT,
                MINUTES);
    }

    byte[] request(int number) {
        Entry entry = entry(number);
        String body =
                """
                {"clientId":"%s","date":"%s","resultId":"%s","text":"%s","minutes":%d,"quantity":"1"}\
                """
                        .formatted(
                                entry.clientId(),
                                entry.date(),
                                entry.result(),
                                entry.text(),
                                entry.minutes());
        return HttpConnection.request(
                "POST",
                "/api/activity/v1/logs",
                "Authorization: Bearer "
                        + tokens.get(number % PEOPLE)
                        + "\r\nIdempotency-Key: "
                        + new UUID(PERSON, VARIANT | number)
                        + "\r\n",
                body);
    }

    /** As their owners would: the agency to everybody's directory, the plans to the daily log. */
    private void tell(Ground ground) throws ExecutionException, InterruptedException {
        AgencyChanged agency =
                new AgencyChanged(
                        AGENCY, "BENCH", "Dinas Ukur", "LIVE", "Asia/Jakarta", 0, null, null, 1, 1);
        send(ground, Topics.AGENCY, List.of(agency));
        List<SkpChanged> plans = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            plans.add(plan(i));
        }
        send(ground, Topics.SKP, plans);
    }

    private SkpChanged plan(int index) {
        UUID id = new UUID(PERSON, VARIANT | PLAN | index);
        return new SkpChanged(
                AGENCY,
                id,
                person(index),
                id,
                person(PEOPLE),
                today.minusYears(1),
                today.plusYears(1),
                "KUANTITATIF",
                "AGREED",
                List.of(new SkpChanged.Result(result(index), "UTAMA", "200", "dokumen")),
                1,
                1);
    }

    private static <E extends StateEvent> void send(Ground ground, Topic<E> topic, List<E> events)
            throws ExecutionException, InterruptedException {
        try (var producer =
                new KafkaProducer<>(
                        ground.broker(topic.owner()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            for (E event : events) {
                producer.send(
                                new ProducerRecord<>(
                                        topic.name(),
                                        event.key().getBytes(StandardCharsets.UTF_8),
                                        EventJson.write(event)))
                        .get();
            }
        }
    }
}
