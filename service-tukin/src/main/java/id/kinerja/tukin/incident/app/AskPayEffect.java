package id.kinerja.tukin.incident.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.incident.IncidentDays;
import id.kinerja.tukin.incident.PayEffect;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an incident would do to pay; its days are asked for outside of any transaction. */
@Component
public class AskPayEffect {

    private final IncidentDays days;
    private final PreviewPayEffect preview;

    AskPayEffect(IncidentDays days, PreviewPayEffect preview) {
        this.days = days;
        this.preview = preview;
    }

    /**
     * @throws id.kinerja.kernel.Refused {@code incident-unknown}, {@code attendance-away} or {@code
     *     no-policy-in-force}
     */
    public PayEffect of(Actor actor, UUID incident) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        return preview.of(actor, incident, days.of(incident));
    }
}
