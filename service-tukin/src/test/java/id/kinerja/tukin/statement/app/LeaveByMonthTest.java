package id.kinerja.tukin.statement.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.LeaveType;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.statement.LeaveDay;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leave that is paid by its months. Class 8 comes to 4,595,150; May 2026 has 21 weekdays.
 *
 * <p>What is taken of a month is taken for all of its working days, and its part for some of them.
 */
class LeaveByMonthTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Permen KPDT 5/2013 Ps 10: besar is paid 80, 60 and 40 % in its first three months. */
    private static final String BESAR =
            """
            {'type':'BESAR','fromDay':1,'perMonth':'20','base':'WHOLE'},
            {'type':'BESAR','fromDay':1,'fromMonth':2,'perMonth':'40','base':'WHOLE'},
            {'type':'BESAR','fromDay':1,'fromMonth':3,'perMonth':'60','base':'WHOLE'}
            """;

    /** The same: sick days 6 to 14 are paid 80, 15 to 30 60 % and those of later months 40 %. */
    private static final String SAKIT =
            """
            {'type':'SAKIT','fromDay':6,'perMonth':'20','base':'WHOLE'},
            {'type':'SAKIT','fromDay':15,'perMonth':'40','base':'WHOLE'},
            {'type':'SAKIT','fromDay':1,'fromMonth':2,'perMonth':'60','base':'WHOLE'}
            """;

    /** Permen ESDM 21/2014 Ps 17: besar costs 30 % a month. */
    private static final String OF_EACH_MONTH =
            "{'type':'BESAR','fromDay':1,'perMonth':'30','base':'WHOLE'}";

    private final TryExamples examples = new TryExamples();

    @Test
    void takesTheWholeOfAMonthForAllOfItsWorkingDays() {
        // 20 % of 4,595,150 are 919,030
        assertComesTo(3_676_120, BESAR, "'type':'BESAR'", null, 1, 29);
    }

    @Test
    void takesTheNextPercentageFromTheNextMonthOfTheLeaveOn() {
        // 10 of 21 days at 20 %, 9.5238 %; 11 days from 15 May on at 40 %, 20.9524 %: 1,400,427
        assertComesTo(3_194_723, BESAR, "'type':'BESAR'", "2026-04-15", 1, 29);
        // the third month
        assertComesTo(1_838_060, BESAR, "'type':'BESAR'", "2026-03-01", 1, 29);
    }

    @Test
    void takesByTheDaysOfAnIllnessAndThenByItsMonths() {
        // 5 days free, 9 of 21 at 20 % are 8.5714 %, 6 at 40 % are 11.4286 %: 20 %
        assertComesTo(3_676_120, SAKIT, "'type':'SAKIT'", null, 4, 29);
        // the whole month at 60 %
        assertComesTo(1_838_060, SAKIT, "'type':'SAKIT'", "2026-03-20", 1, 29);
    }

    @Test
    void takesItsPartForSomeOfTheWorkingDays() {
        // 7 of 21 days at 30 % are 10 %, 459,515
        assertComesTo(4_135_635, OF_EACH_MONTH, "'type':'BESAR'", null, 4, 12);
    }

    @Test
    void costsEitherEachDayOrAMonth() {
        String both = "{'type':'BESAR','fromDay':1,'perDay':'1','perMonth':'20','base':'WHOLE'}";
        String none = "{'type':'BESAR','fromDay':1,'base':'WHOLE'}";

        for (String rule : new String[] {both, none}) {
            assertThat(DocumentCheck.findings(policy(rule, "[]")))
                    .containsExactly(Finding.of("leave[0]", "leave-costs-one-of-two"));
        }
        assertThat(
                        DocumentCheck.findings(
                                policy(
                                        OF_EACH_MONTH.replace("1,'per", "1,'fromMonth':0,'per"),
                                        "[]")))
                .containsExactly(Finding.of("leave.cuts.fromMonth", "count-from-one"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 2026-01-05, ",
        "2026-01-05, 2026-02-04, ",
        "2026-01-05, 2026-02-05, 2",
        "2026-01-31, 2026-02-28, ",
        "2026-01-31, 2026-03-02, 2",
        "2025-12-01, 2026-03-02, 4"
    })
    void countsTheMonthsOfALeaveFromItsFirstDay(
            LocalDate first, LocalDate date, @Nullable Integer month) {
        LeaveDay day = new LeaveDay(date, LeaveType.BESAR, null, 1, new UUID(0, 9));

        assertThat(day.since(first).month()).isEqualTo(month);
    }

    /** With the weekdays of May from one to another on leave. */
    private void assertComesTo(
            long net, String rules, String leave, @Nullable String since, int from, int to) {
        StringBuilder days = new StringBuilder();
        LocalDate.of(2026, 5, from)
                .datesUntil(LocalDate.of(2026, 5, to).plusDays(1))
                .filter(date -> date.getDayOfWeek().getValue() <= 5)
                .forEach(date -> days.append(days.isEmpty() ? "'" : ",'").append(date).append("'"));
        String example =
                "[{'name':'Cuti','facts':{'month':'2026-05','places':[{'kelas':8}],'predikat':'BAIK','leave':[{"
                        + leave
                        + (since == null ? "" : ",'since':'" + since + "'")
                        + ",'workingDays':["
                        + days
                        + "]}]},'expected':{'net':"
                        + net
                        + "}}]";
        PolicyDocument policy = policy(rules, example);

        assertThat(DocumentCheck.findings(policy)).isEmpty();
        assertThat(examples.findings(policy)).isEmpty();
    }

    private static PolicyDocument policy(String rules, String examples) {
        String based =
                rules.replace(
                        "{'type'",
                        "{'basis':{'regulation':'Peraturan contoh','article':'Ps 10'},'type'");
        return Months.changed(
                document -> {
                    document.set("leave", JSON.readTree(quoted("[" + based + "]")));
                    document.set("examples", JSON.readTree(quoted(examples)));
                });
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
