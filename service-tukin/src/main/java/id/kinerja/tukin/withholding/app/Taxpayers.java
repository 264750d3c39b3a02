package id.kinerja.tukin.withholding.app;

import id.kinerja.directory.Person;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.withholding.GolonganGroup;
import id.kinerja.tukin.withholding.Taxpayer;
import org.jspecify.annotations.Nullable;

/** What is known of a person's tax, by HR and by whoever pays him. */
final class Taxpayers {

    private Taxpayers() {}

    /**
     * @param payee absent where he has no account yet
     */
    static Taxpayer of(Person person, @Nullable Payee payee) {
        return new Taxpayer(
                person.jenis(),
                GolonganGroup.of(person.golongan()).orElse(null),
                payee == null ? null : payee.ptkp());
    }
}
