package id.kinerja.tukin.withholding.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.directory.Person;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.withholding.Taxpayer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaxpayersTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 14);

    @Test
    void haveLeftWithTheMonthThatWasTheirLast() {
        Person.Status served = new Person.Status("AKTIF", DateRange.of(LONG_AGO, LAST));
        Person retired = person(served, since("PENSIUN"));

        assertThat(of(retired, MAY.minusMonths(1)).left()).isNull();
        assertThat(of(retired, MAY).left()).isEqualTo(new Taxpayer.Left(null));
        assertThat(of(retired, MAY.plusMonths(1)).left()).isEqualTo(new Taxpayer.Left(null));
        assertThat(of(person(served, since("MENINGGAL")), MAY).left())
                .isEqualTo(new Taxpayer.Left(LAST));
        assertThat(of(person(served), MAY).left())
                .as("gone to another agency")
                .isEqualTo(new Taxpayer.Left(null));
    }

    @Test
    void haveNotLeftWhileTheyServeOrAreAway() {
        Person.Status serves = new Person.Status("AKTIF", DateRange.since(LONG_AGO));

        assertThat(of(person(serves), MAY).left()).isNull();
        assertThat(of(person(serves, since("MPP")), MAY).left()).isNull();
        assertThat(of(person(), MAY).left()).as("of whom nothing is known").isNull();
    }

    @Test
    void areNumberedByAnNpwpOrANik() {
        Person person = person();

        assertThat(Taxpayers.of(person, payee(null, null), MAY).numbered()).isFalse();
        assertThat(Taxpayers.of(person, null, MAY).numbered()).isFalse();
        assertThat(Taxpayers.of(person, payee("9999990101000001", null), MAY).numbered()).isTrue();
        assertThat(Taxpayers.of(person, payee(null, "012345678901234"), MAY).numbered()).isTrue();
    }

    private static Taxpayer of(Person person, YearMonth month) {
        return Taxpayers.of(person, null, month);
    }

    private static Person.Status since(String code) {
        return new Person.Status(code, DateRange.since(LAST.plusDays(1)));
    }

    private static Person person(Person.Status... statuses) {
        return new Person(
                AgencyId.next(),
                PersonId.next(),
                null,
                "CONTOH",
                JenisPegawai.PNS,
                "III/a",
                List.of(statuses));
    }

    private static Payee payee(@Nullable String nik, @Nullable String npwp) {
        return new Payee(PersonId.next(), "C", "123456789012", "B", "12345", "C", null, nik, npwp);
    }
}
