package id.kinerja.tukin.run.messaging;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.event.RunChanged;
import id.kinerja.kernel.event.StatementRecomputed;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import id.kinerja.tukin.run.ResultBytes;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunEvents;
import id.kinerja.tukin.run.RunStatement;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RunEventsOutbox implements RunEvents {

    private static final long EPOCH = 1;

    private final Outbox outbox;
    private final ResultBytes bytes;

    RunEventsOutbox(Outbox outbox, ResultBytes bytes) {
        this.outbox = outbox;
        this.bytes = bytes;
    }

    @Override
    public void changed(AgencyId agency, Run run) {
        outbox.tell(
                Topics.RUN,
                new RunChanged(
                        agency.value(),
                        run.id().value(),
                        run.month().toString(),
                        "INDUK",
                        run.version(),
                        run.state().name(),
                        run.sums().people(),
                        run.sums().total().amount(),
                        EPOCH,
                        run.revision()));
    }

    /** A version of a run is one revision of its statements. */
    @Override
    public void calculated(AgencyId agency, Run run, List<RunStatement> statements) {
        outbox.tellAll(
                Topics.STATEMENT,
                statements.stream().map(statement -> told(agency, run, statement)).toList());
    }

    private StatementRecomputed told(AgencyId agency, Run run, RunStatement one) {
        return new StatementRecomputed(
                agency.value(),
                run.id().value(),
                one.facts().person().value(),
                run.month().toString(),
                run.version(),
                "CALCULATED",
                one.statement().net().amount(),
                bytes.hash(one.statement()),
                EPOCH,
                run.version());
    }
}
