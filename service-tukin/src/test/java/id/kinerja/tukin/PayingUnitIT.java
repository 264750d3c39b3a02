package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.kernel.event.UnitChanged;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who moves to another unit on 21 May is paid for the month by one of the two. */
@ServiceTest
class PayingUnitIT {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate MOVE = LocalDate.of(2026, 5, 21);

    private final int port;

    PayingUnitIT(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource({"LAST, 222222", "FIRST, 111111", "MOST_DAYS, 111111"})
    void countsTheMonthInTheUnitThatThePolicyNamesAndHasItsSatkerPay(String rule, String satker) {
        PayDesk desk =
                new PayDesk(
                        port,
                        Months.changed(
                                document ->
                                        document.withObject("midMonth").put("payingUnit", rule)));
        UnitId before = unit(desk, "BIDANG-1", "111111");
        UnitId after = unit(desk, "BIDANG-2", "222222");
        PersonId moved = moved(desk, before, after);
        desk.told().close(before, Told.MAY);
        desk.told().close(after, Told.MAY);

        String run = desk.pay("2026-05");

        JsonNode unit = only(desk.run(run).get("units"));
        assertThat(unit.get("unitId").asString())
                .isEqualTo((satker.equals("111111") ? before : after).toString());
        assertThat(unit.get("granted").asLong()).isEqualTo(4_595_150);

        desk.keepPayee(moved);
        assertThat(desk.lock(run).status()).isEqualTo(200);
        String path = "/v1/runs/" + run + "/payments?profile=webgaji-tukin-txt&kodeSatker=";
        assertThat(desk.maker().get(path + satker).text()).contains(" 4.595.150 ");
        assertThat(
                        desk.maker()
                                .get(path + (satker.equals("111111") ? "222222" : "111111"))
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("payments-none-of-satker");
    }

    private static JsonNode only(JsonNode list) {
        assertThat(list.size()).as(list.toString()).isEqualTo(1);
        return list.get(0);
    }

    private static PersonId moved(PayDesk desk, UnitId before, UnitId after) {
        PersonId moved =
                desk.told().person("PNS", new PersonChanged.Status("AKTIF", LONG_AGO, null));
        desk.told().assign(moved, before, 8, DateRange.of(LONG_AGO, MOVE.minusDays(1)));
        desk.told().assign(moved, after, 8, DateRange.since(MOVE));
        desk.told().rated(moved, "BAIK");
        PayDesk.awaitRows("directory.assignment", moved, 2);
        PayDesk.awaitRows("rating_fact", moved, 1);
        return moved;
    }

    private static UnitId unit(PayDesk desk, String code, String satker) {
        UnitId unit = UnitId.next();
        Personnel.tell(
                Topics.UNIT,
                new UnitChanged(
                        desk.agency().value(),
                        unit.value(),
                        code,
                        code,
                        null,
                        null,
                        satker,
                        LONG_AGO,
                        null,
                        1,
                        1));
        return unit;
    }
}
