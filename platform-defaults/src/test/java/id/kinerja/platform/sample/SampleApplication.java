package id.kinerja.platform.sample;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.event.Topics;
import id.kinerja.kernel.event.UnitChanged;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.listening.StateListener;
import id.kinerja.platform.outbox.Outbox;
import io.opentelemetry.api.trace.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes units by REST, tells them, and listens to its own telling. */
@SpringBootApplication
class SampleApplication {

    /** In which trace each unit was heard. */
    static final Map<UUID, String> TRACES = new ConcurrentHashMap<>();

    record Note(UUID id, String code) {}

    @Bean
    StateListener<UnitChanged> units(JdbcClient jdbc) {
        return new StateListener<>() {
            @Override
            public String name() {
                return "sample-units";
            }

            @Override
            public id.kinerja.kernel.event.Topic<UnitChanged> topic() {
                return Topics.UNIT;
            }

            @Override
            public void take(List<UnitChanged> events) {
                for (UnitChanged event : events) {
                    TRACES.put(event.unitId(), Span.current().getSpanContext().getTraceId());
                    if (event.code().equals("POISON")) {
                        throw new IllegalStateException("This one can't be taken");
                    }
                    jdbc.sql(
                                    """
                                    insert into heard as kept (agency_id, id, code, revision, times)
                                    values (:agency, :id, :code, :revision, 1)
                                    on conflict (id) do update
                                    set code = excluded.code, revision = excluded.revision, times = kept.times + 1
                                    where excluded.revision > kept.revision
                                    """)
                            .param("agency", event.agencyId())
                            .param("id", event.unitId())
                            .param("code", event.code())
                            .param("revision", event.revision())
                            .update();
                }
            }
        };
    }

    @RestController
    static class Notes {

        private final NoteUnit noteUnit;

        Notes(NoteUnit noteUnit) {
            this.noteUnit = noteUnit;
        }

        @PostMapping("/v1/notes")
        @ResponseStatus(HttpStatus.CREATED)
        Note note(Actor actor, @RequestBody Note note) {
            return noteUnit.note(actor, note);
        }

        @GetMapping("/v1/notes")
        List<String> all(Actor actor) {
            return noteUnit.all();
        }
    }

    @Service
    static class NoteUnit {

        private final JdbcClient jdbc;
        private final Outbox outbox;
        private final AuditTrail audit;

        NoteUnit(JdbcClient jdbc, Outbox outbox, AuditTrail audit) {
            this.jdbc = jdbc;
            this.outbox = outbox;
            this.audit = audit;
        }

        @Transactional
        public Note note(Actor actor, Note note) {
            jdbc.sql("insert into note (agency_id, id, code) values (:agency, :id, :code)")
                    .param("agency", actor.agency().value())
                    .param("id", note.id())
                    .param("code", note.code())
                    .update();
            outbox.tell(Topics.UNIT, unit(actor, note));
            audit.record(Act.of("UNIT_NOTED").on(note.id()).with("to", 1));
            if (note.code().equals("REFUSED")) {
                throw Refused.conflict("stale");
            }
            return note;
        }

        @Transactional(readOnly = true)
        public List<String> all() {
            return jdbc.sql("select code from note order by id limit 200")
                    .query((row, number) -> row.getString("code"))
                    .list();
        }

        private static UnitChanged unit(Actor actor, Note note) {
            LocalDate start = LocalDate.of(2026, 1, 1);
            return new UnitChanged(
                    actor.agency().value(),
                    note.id(),
                    note.code(),
                    "Unit",
                    null,
                    null,
                    null,
                    start,
                    null,
                    1,
                    1);
        }
    }
}
