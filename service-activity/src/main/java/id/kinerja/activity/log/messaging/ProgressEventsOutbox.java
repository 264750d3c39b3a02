package id.kinerja.activity.log.messaging;

import id.kinerja.activity.log.Progress;
import id.kinerja.activity.log.ProgressEvents;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.event.ProgressChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ProgressEventsOutbox implements ProgressEvents {

    private static final long EPOCH = 1;

    private final Outbox outbox;

    ProgressEventsOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void changed(AgencyId agency, List<Progress> progress) {
        outbox.tellAll(Topics.PROGRESS, progress.stream().map(one -> told(agency, one)).toList());
    }

    private static ProgressChanged told(AgencyId agency, Progress progress) {
        return new ProgressChanged(
                agency.value(),
                progress.person().value(),
                progress.month().toString(),
                progress.verified(),
                progress.minutes(),
                progress.waiting(),
                progress.returned(),
                progress.results().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(
                                result ->
                                        new ProgressChanged.ResultProgress(
                                                result.getKey(), result.getValue().decimal()))
                        .toList(),
                EPOCH,
                progress.revision());
    }
}
