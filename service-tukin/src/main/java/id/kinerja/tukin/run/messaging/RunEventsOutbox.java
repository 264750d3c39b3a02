package id.kinerja.tukin.run.messaging;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.event.RunChanged;
import id.kinerja.kernel.event.StatementRecomputed;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunEvents;
import id.kinerja.tukin.run.RunKind;
import id.kinerja.tukin.run.RunResults;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RunEventsOutbox implements RunEvents {

    private static final long EPOCH = 1;
    private static final String CALCULATED = "CALCULATED";
    private static final String LOCKED = "LOCKED";

    private final Outbox outbox;

    RunEventsOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void changed(AgencyId agency, Run run) {
        outbox.tell(
                Topics.RUN,
                new RunChanged(
                        agency.value(),
                        run.id().value(),
                        run.month().toString(),
                        kind(run.kind()),
                        run.version(),
                        run.state().name(),
                        run.sums().people(),
                        run.sums().total().amount(),
                        EPOCH,
                        run.revision()));
    }

    private static String kind(RunKind kind) {
        return switch (kind) {
            case MONTH -> "INDUK";
            case THR, KE_13 -> kind.name();
        };
    }

    @Override
    public void calculated(AgencyId agency, Run run, List<RunResults.Granted> statements) {
        if (run.extra() != null) {
            return;
        }
        outbox.tellAll(
                Topics.STATEMENT,
                statements.stream()
                        .map(one -> told(agency, run, one, CALCULATED, 2L * run.version()))
                        .toList());
    }

    /** After the version that it locks, and before any that could follow. */
    @Override
    public void locked(AgencyId agency, Run run, List<RunResults.Granted> statements) {
        if (run.extra() != null) {
            return;
        }
        outbox.tellAll(
                Topics.STATEMENT,
                statements.stream()
                        .map(one -> told(agency, run, one, LOCKED, 2L * run.version() + 1))
                        .toList());
    }

    @Override
    public void corrected(
            AgencyId agency, Run run, List<RunResults.GrantedCorrection> corrections) {
        if (run.extra() != null) {
            return;
        }
        outbox.tellAll(
                Topics.STATEMENT,
                corrections.stream().map(one -> corrected(agency, run, one)).toList());
    }

    private static StatementRecomputed corrected(
            AgencyId agency, Run run, RunResults.GrantedCorrection one) {
        return told(
                agency,
                run,
                one.place().month(),
                new RunResults.Granted(one.place().person(), one.due(), one.resultHash()),
                LOCKED,
                one.revision());
    }

    private static StatementRecomputed told(
            AgencyId agency, Run run, RunResults.Granted one, String state, long revision) {
        return told(agency, run, run.month(), one, state, revision);
    }

    private static StatementRecomputed told(
            AgencyId agency,
            Run run,
            YearMonth month,
            RunResults.Granted one,
            String state,
            long revision) {
        return new StatementRecomputed(
                agency.value(),
                run.id().value(),
                one.person().value(),
                month.toString(),
                run.version(),
                state,
                one.net().amount(),
                one.resultHash(),
                EPOCH,
                revision);
    }
}
