package id.kinerja.integration.notice.app;

import id.kinerja.integration.notice.News;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.notice.SlipNews;
import id.kinerja.kernel.AgencyId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells people that their statements are final; a month that is locked again is told again. */
@Component
public class TellOfSlips {

    private final TellPeople tellPeople;

    TellOfSlips(TellPeople tellPeople) {
        this.tellPeople = tellPeople;
    }

    /** All of one agency. */
    public void tell(AgencyId agency, List<SlipNews> slips) {
        tellPeople.tell(agency, slips.stream().map(TellOfSlips::news).toList());
    }

    private static News news(SlipNews slip) {
        return News.of(
                NoticeKind.SLIP_READY,
                slip.person(),
                slip.run() + "/" + slip.month(),
                "/api/tukin/v1/statements/me/" + slip.month());
    }
}
