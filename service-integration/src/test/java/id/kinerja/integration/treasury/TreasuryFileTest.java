package id.kinerja.integration.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreasuryFileTest {

    private static final String ONE = "190001012000011001";
    private static final String TWO = "190001012000012002";

    @Test
    void hasNumberAndDateOfEachDayInTheSameOrderWheneverItIsMade() {
        List<TreasuryDay> days =
                new ArrayList<>(List.of(day(TWO, 2, null), day(ONE, 3, null), day(ONE, 2, null)));
        byte[] bytes = new TreasuryFile(days).bytes();
        Collections.shuffle(days, new Random(7));

        assertThat(new TreasuryFile(days).bytes()).isEqualTo(bytes);
        assertThat(new String(bytes, StandardCharsets.US_ASCII))
                .isEqualTo(
                        ONE
                                + "\t2026-06-02\r\n"
                                + ONE
                                + "\t2026-06-03\r\n"
                                + TWO
                                + "\t2026-06-02\r\n");
    }

    @Test
    void hasWholeHoursOfOvertimeInAThirdColumn() {
        assertThat(
                        new String(
                                new TreasuryFile(List.of(day(ONE, 2, 2), day(ONE, 6, 5))).bytes(),
                                StandardCharsets.US_ASCII))
                .isEqualTo(ONE + "\t2026-06-02\t2\r\n" + ONE + "\t2026-06-06\t5\r\n");
        assertThat(new TreasuryFile(List.of()).bytes()).isEmpty();
    }

    @Test
    void doesNotGoOutWithADayTwiceOrWithoutANumber() {
        TreasuryFile file =
                new TreasuryFile(
                        List.of(
                                day(ONE, 2, null),
                                day(ONE, 2, null),
                                day(TWO, 2, null),
                                day(null, 2, null)));

        assertThat(file.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("treasury-day-twice", "treasury-number-missing");
    }

    private static TreasuryDay day(
            @Nullable String number, int dayOfJune, @Nullable Integer hours) {
        return new TreasuryDay(PersonId.next(), number, LocalDate.of(2026, 6, dayOfJune), hours);
    }
}
