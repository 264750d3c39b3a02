package id.kinerja.integration.treasury;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreasuryGridTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000012002";
    private static final int DAYS_OF_MAY = 31;

    @Test
    void hasARowForEachAndAColumnForEachDayWithSumsOfBoth() {
        var grid =
                new TreasuryGrid(
                        List.of(
                                day(ONE, "2026-05-04", null),
                                day(ONE, "2026-05-29", null),
                                day(TWO, "2026-05-04", null)),
                        MAY);

        List<List<Object>> rows = sheet(grid, "Kisi hari");

        assertThat(rows).hasSize(4).allMatch(row -> row.size() == DAYS_OF_MAY + 2);
        assertThat(cells(rows.get(0), 0, 4, 32)).containsExactly("NIP", "2026-05-04", "Jumlah");
        assertThat(cells(rows.get(1), 0, 4, 5, 29, 32)).containsExactly(ONE, 1L, "", 1L, 2L);
        assertThat(cells(rows.get(2), 0, 4, 29, 32)).containsExactly(TWO, 1L, "", 1L);
        assertThat(cells(rows.get(3), 0, 4, 29, 32)).containsExactly("Jumlah", 2L, 1L, 3L);
    }

    @Test
    void countsHoursAndKeepsTheRowsOfTheFile() {
        var grid = new TreasuryGrid(List.of(day(ONE, "2026-05-29", 3)), MAY);

        assertThat(sheet(grid, "ADK")).containsExactly(List.of(ONE, "2026-05-29", 3L));
        assertThat(cells(sheet(grid, "Kisi hari").get(1), 29, 32)).containsExactly(3L, 3L);
    }

    @Test
    void goesFromTheFirstDayToTheLastWhereTheMonthIsCutOffEarlier() {
        var grid =
                new TreasuryGrid(
                        List.of(day(ONE, "2026-04-21", null), day(ONE, "2026-05-20", null)), MAY);

        List<Object> header = sheet(grid, "Kisi hari").getFirst();

        assertThat(header).hasSize(32);
        assertThat(cells(header, 1, 30)).containsExactly("2026-04-21", "2026-05-20");
    }

    @Test
    void isEmptyWhereNobodyHasADay() {
        assertThat(sheet(new TreasuryGrid(List.of(), MAY), "Kisi hari")).hasSize(2);
    }

    private static List<List<Object>> sheet(TreasuryGrid grid, String name) {
        return requireNonNull(grid.sheets().get(name));
    }

    private static List<Object> cells(List<Object> row, int... at) {
        return Arrays.stream(at).mapToObj(row::get).toList();
    }

    private static TreasuryDay day(String number, String date, @Nullable Integer hours) {
        return new TreasuryDay(PersonId.next(), number, LocalDate.parse(date), hours);
    }
}
