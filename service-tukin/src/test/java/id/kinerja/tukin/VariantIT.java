package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A policy that says something else for a unit: class 8 is 6,000,000 there, and 4,595,150 else. */
@ServiceTest
class VariantIT {

    private final int port;
    private PayDesk desk;
    private PersonId here;
    private PersonId there;
    private UnitId hospital;
    private UnitId ward;

    VariantIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void hire() {
        desk = new PayDesk(port);
        hospital = desk.told().unit("RSUD");
        ward = desk.told().unitBelow(hospital, "RSUD-1");
        here = desk.told().employee(8);
        there = desk.told().employee(8, ward);
        for (PersonId person : List.of(here, there)) {
            desk.told().rated(person, "BAIK");
            PayDesk.awaitRows("rating_fact", person, 1);
        }
    }

    @Test
    void paysEachByWhatIsSaidOfHisUnitAndReproducesIt() {
        desk.policies().activate(withVariantOf("RSUD"));
        desk.told().close(ward, Told.MAY);
        String may = desk.open("2026-05");

        assertThat(desk.calculated(may).get("granted").asLong()).isEqualTo(4_595_150 + 6_000_000);

        JsonNode theirs = desk.maker().get("/v1/statements/" + there + "/2026-05").json();
        assertThat(theirs.at("/net").asLong()).as(theirs.toString()).isEqualTo(6_000_000);
        JsonNode reproduced = desk.maker().get("/v1/runs/" + may + "/reproduction").json();
        assertThat(reproduced.get("equal").asInt()).isEqualTo(2);
        assertThat(desk.self(here).get("/v1/statements/me/2026-05").json().get("net").asLong())
                .isEqualTo(4_595_150);
    }

    @Test
    void correctsAMonthByTheCodesThatItWasPaidBy() {
        desk.policies().activate(withVariantOf("RSUD"));
        desk.told().close(ward, Told.MAY);
        desk.pay("2026-05");

        desk.told().recode(hospital, "RSUD-BARU");
        desk.told().day(there, Told.MAY.atDay(5), "ABSENT", 0, 9);
        String june = desk.open("2026-06");

        // 3 % of 40 % of 6,000,000, and not the 1,404,850 to the table of all others
        await().atMost(PayDesk.SOON)
                .untilAsserted(
                        () ->
                                assertThat(desk.corrections(june).valueStream())
                                        .extracting(one -> one.get("delta").asLong())
                                        .containsExactly(-72_000L));
        assertThat(desk.calculate(june).json().get("code").asString())
                .isEqualTo("policy-units-gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSUD", "RSUD-BARU"})
    void paysAUnitByAPolicyForThePastThatNamesItAsItWasOrAsItIsNow(String code) {
        UnitId other = desk.told().unit("DINAS");
        PersonId elsewhere = desk.told().employee(8, other);
        desk.told().rated(elsewhere, "BAIK");
        PayDesk.awaitRows("rating_fact", elsewhere, 1);
        desk.told().close(ward, Told.MAY);
        desk.told().close(other, Told.MAY);
        desk.pay("2026-05");
        desk.told().recode(hospital, "RSUD-BARU");
        // that another has the code now changes nothing of whose it was
        desk.told().recode(other, "RSUD");

        desk.policies().activate(withVariantOf(code));

        String june = desk.open("2026-06");
        assertThat(desk.corrections(june).valueStream())
                .filteredOn(one -> one.get("delta").asLong() != 0)
                .extracting(one -> one.get("personId").asString(), one -> one.get("delta").asLong())
                .containsExactly(tuple(there.toString(), 6_000_000L - 4_595_150));
    }

    @Test
    void takesACodeThatAUnitHadInACalculatedMonthOfThePolicyAndThenWantsANewOne() {
        desk.told().close(ward, Told.MAY);
        desk.pay("2026-05");
        desk.told().recode(hospital, "RSUD-BARU");

        desk.policies().activate(withVariantOf("RSUD"));

        assertThat(desk.calculate(desk.open("2026-06")).json().get("code").asString())
                .isEqualTo("policy-units-gone");
    }

    @Test
    void keepsTheCodesOfMonthsThatWereCalculatedBeforeAnyWereKept() {
        desk.told().close(ward, Told.MAY);
        desk.pay("2026-05");
        PayDesk.text(
                "delete from month_unit where agency_id = '"
                        + desk.agency()
                        + "' returning agency_id");

        desk.told().close(ward, YearMonth.of(2026, 6));
        desk.calculated(desk.open("2026-06"));

        assertThat(
                        PayDesk.text(
                                "select string_agg(month || ' ' || codes::text, ', ' order by month) from month_unit"
                                        + " where unit_id = '"
                                        + hospital
                                        + "'"))
                .as("nobody serves in it himself")
                .isEqualTo("2026-05 {RSUD}, 2026-06 {RSUD}");
    }

    @Test
    void paysWhoMovesWithinTheMonthByTheVariantsOfItsDaysWhereThePolicyCountsAllChanges() {
        desk.policies()
                .activate(
                        Months.changed(
                                withVariantOf("RSUD"),
                                document -> document.withObject("midMonth").put("changes", "ALL")));
        PersonId moved = movedToTheWard(Told.MAY.atDay(21));
        desk.told().close(ward, Told.MAY);

        String may = desk.pay("2026-05");

        // 4,595,150 x 20/31 and 6,000,000 x 11/31
        JsonNode theirs = desk.maker().get("/v1/statements/" + moved + "/2026-05").json();
        assertThat(theirs.at("/net").asLong()).as(theirs.toString()).isEqualTo(5_093_645);
        assertThat(theirs.at("/lines/0/parts").valueStream())
                .extracting(part -> part.get("day").asString(), part -> part.get("amount").asLong())
                .containsExactly(tuple("2026-05-01", 2_964_613L), tuple("2026-05-21", 2_129_032L));
        for (PersonId person : List.of(here, there, moved)) {
            desk.keepPayee(person);
        }
        Api.Answer locked = desk.lock(may);
        assertThat(locked.status()).as(locked.text()).isEqualTo(200);
        JsonNode payments =
                desk.maker().get("/v1/runs/" + may + "/payments?profile=json").json().get("lines");
        assertThat(payments.valueStream())
                .extracting(line -> line.get("bruto").asLong(), line -> line.get("bersih").asLong())
                .contains(tuple(6_000_000L, 5_093_645L));
        JsonNode reproduced = desk.maker().get("/v1/runs/" + may + "/reproduction").json();
        assertThat(reproduced.get("equal").asInt()).isEqualTo(3);
    }

    private PersonId movedToTheWard(LocalDate day) {
        PersonId moved =
                desk.told().person("PNS", new PersonChanged.Status("AKTIF", Told.LONG_AGO, null));
        desk.told()
                .assign(
                        moved,
                        desk.told().unit(),
                        8,
                        DateRange.of(Told.LONG_AGO, day.minusDays(1)));
        desk.told().assign(moved, ward, 8, DateRange.since(day));
        desk.told().rated(moved, "BAIK");
        PayDesk.awaitRows("directory.assignment", moved, 2);
        PayDesk.awaitRows("rating_fact", moved, 1);
        return moved;
    }

    @Test
    void refusesAUnitThatIsNotThere() {
        Api.Answer answer = desk.maker().post("/v1/policies", withVariantOf("RSUK"));

        assertThat(answer.status()).isEqualTo(422);
        JsonNode error = answer.json().at("/errors/0");
        assertThat(error.get("code").asString()).isEqualTo("scope-unit-unknown");
        assertThat(error.get("field").asString()).isEqualTo("variants[0].scope.units");
        assertThat(error.get("detail").asString()).contains("RSUK");
    }

    private static PolicyDocument withVariantOf(String unit) {
        return Months.changed(
                PolicyDesk.shipped(2, LocalDate.of(2026, 5, 1), null),
                document -> {
                    ObjectNode variant =
                            document.withArray("variants").addObject().put("code", "RUMAH_SAKIT");
                    variant.putObject("basis").put("regulation", "Perkada").put("article", "Ps 9");
                    variant.putObject("scope").putArray("units").add(unit);
                    variant.set("classes", document.get("classes").deepCopy());
                    variant.withObject("classes").withObject("amounts").put("8", 6_000_000);
                });
    }
}
