package id.kinerja.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * THR of the kabupaten, paid on 12 March to whoever served on the 10th: half of what class and
 * status pay for February, by the table of that month, to the rupiah.
 */
@Order(8)
@ExtendWith(PlayedMonth.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HalfYearThrIT {

    private static final String MARCH = "2026-03?kind=THR";

    private final PlayedHalfYear played;

    HalfYearThrIT(RunningSystem system) throws IOException, InterruptedException {
        this.played = new PlayedHalfYear(system);
    }

    /** Taxes go by golongan: 15 % in IV, 5 % in III, none in II. */
    @ParameterizedTest(name = "person {0} is granted {1}, of which {2} are withheld")
    @CsvSource({
        // 10,674,846 / 2; 15 % = 800,613.45
        "1, 5337423, 800613",
        // 5,922,756 / 2; 15 % = 444,206.7; in III/d 5 % = 148,068.9
        "2, 2961378, 444207",
        "3, 2961378, 148069",
        // 4,481,568 / 2; 5 % = 112,039.2
        "4, 2240784, 112039",
        "5, 2240784, 112039",
        // of his own class, 3,602,013 / 2 = 1,801,006.5, though he was Plt; 5 % = 90,050.35
        "6, 1801007, 90050",
        // of kelas 8 with danger, 4,502,516 / 2; he moves on the 16th alone; 5 % = 112,562.9
        "7, 2251258, 112563",
        // 3,969,851 / 2 = 1,984,925.5, though he seemed absent; golongan II pays nothing
        "8, 1984926, 0",
        // CPNS: 2,540,705 / 2 = 1,270,352.5, whatever his rating came to; 5 % = 63,517.65
        "9, 1270353, 63518",
        // 2,759,803 / 2 = 1,379,901.5, though February was held and he is to retire
        "10, 1379902, 0"
    })
    void paysEverybodyWhatWasWorkedOutByHand(int number, long net, long tax) {
        JsonNode statement = played.statement(number, MARCH);

        assertThat(statement.get("net").asLong()).isEqualTo(net);
        assertThat(statement.get("state").asString()).isEqualTo("APPROVED");
        assertThat(withheld(number)).isEqualTo(tax);
        assertThat(granted(number)).containsExactly(net);
    }

    /** The policy takes no contribution, and a month's tax is not changed by it. */
    @Test
    void withholdsIncomeTaxAlone() {
        assertThat(
                        played.of(PlayedHalfYear.THR, "/withholdings")
                                .get("items")
                                .valueStream()
                                .map(one -> one.get("kind").asString()))
                .containsOnly("PPH21_FINAL");
    }

    @Test
    void isAnOwnSlipInTheMonthInWhichItIsPaid() {
        String path = PlayedHalfYear.TUKIN + "statements/" + played.id(9) + "/";

        assertThat(played.maker().downloadBytes(path + "2026-03/slip?kind=THR"))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(played.statement(9, MARCH).get("month").asString()).isEqualTo("2026-02");
        assertThat(played.statement(9, "2026-03").get("net").asLong()).isNotEqualTo(1_270_353);
    }

    @Test
    void settlesNothingOfMonths() {
        assertThat(played.corrections(PlayedHalfYear.THR)).isEmpty();
        assertThat(played.of(PlayedHalfYear.THR, "").get("corrections").asLong()).isZero();
    }

    private long withheld(int number) {
        return played.of(PlayedHalfYear.THR, "/withholdings")
                .get("items")
                .valueStream()
                .filter(one -> one.get("personId").asString().equals(played.id(number)))
                .mapToLong(one -> one.get("amount").asLong())
                .sum();
    }

    /** What his ledger has of THR, by whichever run. */
    private List<Long> granted(int number) {
        return played.maker()
                .get(PlayedHalfYear.TUKIN + "people/" + played.id(number) + "/ledger?limit=200")
                .get("items")
                .valueStream()
                .flatMap(month -> month.get("entries").valueStream())
                .filter(entry -> entry.get("kind").asString().equals(PlayedHalfYear.THR))
                .map(entry -> entry.get("amount").asLong())
                .toList();
    }
}
