package id.kinerja.tukin.run.app;

import id.kinerja.tukin.run.EventsPutAside;
import id.kinerja.tukin.run.LeftUnits;
import id.kinerja.tukin.run.OpenCorrections;
import id.kinerja.tukin.run.Run;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a run doesn't pay by, and whoever approves it should know; it holds up nothing. */
@Component
class AskWhatWaits {

    private final OpenCorrections openCorrections;
    private final AskEarlyMonths askEarlyMonths;
    private final EventsPutAside eventsPutAside;
    private final LeftUnits leftUnits;

    AskWhatWaits(
            OpenCorrections openCorrections,
            AskEarlyMonths askEarlyMonths,
            EventsPutAside eventsPutAside,
            LeftUnits leftUnits) {
        this.leftUnits = leftUnits;
        this.askEarlyMonths = askEarlyMonths;
        this.openCorrections = openCorrections;
        this.eventsPutAside = eventsPutAside;
    }

    ReadRun.Waiting about(Run run) {
        return new ReadRun.Waiting(
                run.state().isCalculated()
                        ? Optional.of(openCorrections.count(run))
                        : Optional.empty(),
                run.state().isApproved()
                        ? Optional.empty()
                        : Optional.of(askEarlyMonths.notWhole(run)),
                run.state().isApproved() ? Optional.empty() : Optional.of(eventsPutAside.waiting()),
                leftUnits.waiting(run));
    }
}
