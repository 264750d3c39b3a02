package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.CloudPull;
import id.kinerja.integration.terminal.CloudPulls;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a vendor's cloud asked for days of a device. */
@Service
public class OrderPull {

    private final TerminalOffices offices;
    private final CloudPulls pulls;
    private final BusinessClock clock;
    private final AuditTrail audit;

    OrderPull(TerminalOffices offices, CloudPulls pulls, BusinessClock clock, AuditTrail audit) {
        this.offices = offices;
        this.pulls = pulls;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    public CloudPull order(Actor actor, String serialNumber, DateRange days) {
        Terminal terminal = offices.hold(actor, serialNumber);
        if (!terminal.hasCloud()) {
            throw Refused.conflict("terminal-has-no-cloud");
        }
        if (!terminal.feed().tokenKept()) {
            throw Refused.conflict("cloud-token-missing");
        }
        if (days.lastDay().isAfter(clock.today(terminal.agency()))) {
            throw Refused.invalid("pull-invalid", Refused.Finding.of("to", "day-not-yet"));
        }
        CloudPull pull = pulls.order(serialNumber, days, actor.requirePerson());
        audit.record(
                Act.of("CLOUD_PULL_ORDERED")
                        .named(serialNumber)
                        .with("from", days.from())
                        .with("to", days.lastDay()));
        return pull;
    }
}
