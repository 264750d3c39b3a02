package id.kinerja.skp.plan.messaging;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.event.SkpChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import id.kinerja.skp.plan.Indicator;
import id.kinerja.skp.plan.RencanaHasilKerja;
import id.kinerja.skp.plan.Skp;
import id.kinerja.skp.plan.SkpEvents;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class SkpEventsOutbox implements SkpEvents {

    private static final long EPOCH = 1;

    private final Outbox outbox;

    SkpEventsOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void changed(AgencyId agency, List<Skp> skps) {
        outbox.tellAll(Topics.SKP, skps.stream().map(skp -> told(agency, skp)).toList());
    }

    private static SkpChanged told(AgencyId agency, Skp skp) {
        Skp.Plan plan = skp.plan();
        return new SkpChanged(
                agency.value(),
                plan.id().value(),
                plan.person().value(),
                plan.assignment().value(),
                plan.assessor().value(),
                plan.during().from(),
                plan.during().lastDay(),
                plan.content().approach().name(),
                skp.state().name(),
                plan.content().results().stream().map(SkpEventsOutbox::result).toList(),
                EPOCH,
                skp.revision());
    }

    private static SkpChanged.Result result(RencanaHasilKerja result) {
        Indicator quantity = result.quantity();
        return new SkpChanged.Result(
                result.id(),
                result.kind().name(),
                quantity == null ? null : quantity.target(),
                quantity == null ? null : quantity.unit());
    }
}
