package id.kinerja.integration.notice.app;

import id.kinerja.integration.notice.Happenings;
import id.kinerja.integration.notice.News;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.notice.NoticePolicy;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.audit.NotAudited;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what no event tells, since only time has passed; once each, however often asked. */
@Service
public class TellWhatHasComeToPass {

    /** A day may be resolved late, such as that of a terminal that was cut off. */
    private static final int DAYS_BACK = 7;

    private final Happenings happenings;
    private final TellPeople tellPeople;
    private final Settings settings;
    private final BusinessClock clock;

    TellWhatHasComeToPass(
            Happenings happenings, TellPeople tellPeople, Settings settings, BusinessClock clock) {
        this.happenings = happenings;
        this.tellPeople = tellPeople;
        this.settings = settings;
        this.clock = clock;
    }

    /** Called in the scope of the agency. */
    @Transactional
    @NotAudited(reason = "Telling that time has passed decides nothing")
    public void tell(AgencyId agency) {
        LocalDate today = clock.today(agency);
        int contractDays = settings.get(NoticePolicy.class, agency, today).contractDays();
        tellPeople.tell(agency, absences(today));
        tellPeople.tell(
                agency,
                happenings.objectionsEndingOn(today.plusDays(1)).stream()
                        .map(TellWhatHasComeToPass::closing)
                        .toList());
        tellPeople.tell(
                agency,
                happenings.contractsEnding(today, today.plusDays(contractDays)).stream()
                        .map(
                                end ->
                                        News.of(
                                                NoticeKind.CONTRACT_ENDING,
                                                end.person(),
                                                end.day().toString(),
                                                "/api/integration/v1/people/"
                                                        + end.person().value()))
                        .toList());
    }

    /** The subject names him, since his superior may hear of several on one day. */
    private List<News> absences(LocalDate today) {
        return happenings.secondDaysAbsent(today.minusDays(DAYS_BACK), today).stream()
                .flatMap(
                        absence ->
                                Stream.of(
                                                NoticeKind.ABSENT_SECOND_DAY,
                                                NoticeKind.TEAM_ABSENT_SECOND_DAY)
                                        .map(
                                                kind ->
                                                        News.of(
                                                                kind,
                                                                absence.person(),
                                                                absence.person().value()
                                                                        + "/"
                                                                        + absence.day(),
                                                                daysOf(
                                                                        absence.person(),
                                                                        YearMonth.from(
                                                                                absence.day())))))
                .toList();
    }

    private static News closing(Happenings.InMonth one) {
        return News.of(
                NoticeKind.ATTENDANCE_CLOSES_TOMORROW,
                one.person(),
                one.unit().value() + "/" + one.month(),
                "/api/integration/v1/attendance-days?period="
                        + one.month()
                        + "&person="
                        + one.person().value());
    }

    private static String daysOf(PersonId person, YearMonth month) {
        return "/api/integration/v1/attendance-days?month=" + month + "&person=" + person.value();
    }
}
