package id.kinerja.integration.personnel.app;

import id.kinerja.directory.Agency;
import id.kinerja.integration.personnel.Person;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.Nrp;
import java.util.Locale;

/**
 * How people are called when they log in: by NIP, which is one of the whole state; by agency and
 * NRP, of which each force has its own; who has no number by agency and name.
 */
final class AccountNames {

    private AccountNames() {}

    static String of(Agency agency, Person person) {
        return switch (person.number()) {
            case Nip nip -> nip.digits();
            case Nrp nrp -> within(agency, plain(nrp.written()));
            case null -> within(agency, plain(person.name()));
        };
    }

    /** Where another agency has that name already. */
    static String within(Agency agency, String username) {
        return agency.code() + "." + username;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
