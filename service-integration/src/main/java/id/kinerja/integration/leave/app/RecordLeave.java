package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.notice.app.TellPeople;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a leave that was decreed; its days are resolved again. */
@Service
public class RecordLeave {

    private final PersonalRecords records;
    private final Register register;
    private final GrantLeave grantLeave;
    private final TellPeople tellPeople;

    RecordLeave(
            PersonalRecords records,
            Register register,
            GrantLeave grantLeave,
            TellPeople tellPeople) {
        this.tellPeople = tellPeople;
        this.records = records;
        this.register = register;
        this.grantLeave = grantLeave;
    }

    @Transactional
    public Leave record(Actor actor, Leave leave) {
        records.requireWrittenBy(actor, leave.person(), leave.during().from());
        if (!register.has(leave.person())) {
            throw Refused.notFound("person-unknown");
        }
        grantLeave.grant(actor, leave);
        tellPeople.tell(actor.agency(), LeaveDecrees.news(leave));
        return leave;
    }
}
