package id.kinerja.tukin.statement;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Person-months of May 2026 for tests, under the policy that is shipped. */
public final class Months {

    public static final YearMonth MAY = YearMonth.of(2026, 5);
    static final PersonId PERSON = new PersonId(new UUID(0, 1));

    private Months() {}

    public static PolicyDocument shipped() {
        try (InputStream file =
                Months.class.getResourceAsStream("/policies/perpres-103-2022-60-40.json")) {
            return JsonMapper.builder()
                    .build()
                    .readValue(Objects.requireNonNull(file), PolicyDocument.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static Policy policy() {
        return shipped().policy();
    }

    static PersonMonth wholeMay(int kelas, @Nullable Predikat predikat, PersonMonth.Day... days) {
        return new PersonMonth(
                PERSON, MAY, List.of(place(1, 31, kelas, false)), List.of(days), predikat);
    }

    static PersonMonth.Place place(int from, int to, int kelas, boolean cpns) {
        return new PersonMonth.Place(MAY.atDay(from), MAY.atDay(to), new KelasJabatan(kelas), cpns);
    }

    static PersonMonth.Day late(int day, int minutes) {
        return new PersonMonth.Day(MAY.atDay(day), "PRESENT", minutes, 0, false, false);
    }

    static PersonMonth.Day early(int day, int minutes) {
        return new PersonMonth.Day(MAY.atDay(day), "PRESENT", 0, minutes, false, false);
    }

    static PersonMonth.Day withoutIn(int day) {
        return new PersonMonth.Day(MAY.atDay(day), "PRESENT", 0, 0, true, false);
    }

    static PersonMonth.Day absent(int day) {
        return new PersonMonth.Day(MAY.atDay(day), "ABSENT", 0, 0, false, false);
    }

    static LocalDate day(int day) {
        return MAY.atDay(day);
    }
}
