package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.notice.News;
import id.kinerja.integration.notice.NoticeKind;
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
        tellPeople.tell(
                actor.agency(),
                News.of(
                        NoticeKind.LEAVE_DECIDED,
                        leave.person(),
                        leave.id().value() + "/granted",
                        "/api/integration/v1/leaves/" + leave.id().value()));
        return leave;
    }
}
