package id.kinerja.tukin.withholding.app;

import id.kinerja.directory.Person;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.withholding.GolonganGroup;
import id.kinerja.tukin.withholding.Taxpayer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a person's tax, by HR and by whoever pays him. */
final class Taxpayers {

    private static final String DIED = "MENINGGAL";

    /** Service of which nothing more is paid. */
    private static final Set<String> OVER = Set.of("PENSIUN", DIED, "KONTRAK_BERAKHIR", "BERHENTI");

    private Taxpayers() {}

    /**
     * @param payee absent where he has no account yet
     * @param month that is paid, whenever that is; the kind is that of its last day
     */
    static Taxpayer of(Person person, @Nullable Payee payee, YearMonth month) {
        return new Taxpayer(
                person.kindOn(month.atEndOfMonth()),
                GolonganGroup.of(person.golongan()).orElse(null),
                payee == null ? null : payee.ptkp(),
                payee != null && (payee.npwp() != null || payee.nik() != null),
                left(person, month.plusMonths(1).atDay(1)));
    }

    /** Of whom no status is known that day he has gone, as to another agency. */
    private static Taxpayer.@Nullable Left left(Person person, LocalDate after) {
        List<Person.Status> then =
                person.statuses().stream().filter(one -> one.during().includes(after)).toList();
        boolean serves = then.stream().noneMatch(one -> OVER.contains(one.code()));
        if (person.statuses().isEmpty() || (serves && !then.isEmpty())) {
            return null;
        }
        return new Taxpayer.Left(
                then.stream()
                        .filter(one -> one.code().equals(DIED))
                        .map(one -> one.during().from().minusDays(1))
                        .findFirst()
                        .orElse(null));
    }
}
