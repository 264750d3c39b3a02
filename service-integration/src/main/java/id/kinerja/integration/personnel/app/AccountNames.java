package id.kinerja.integration.personnel.app;

import id.kinerja.directory.Agency;
import id.kinerja.integration.personnel.Person;
import id.kinerja.kernel.Nip;
import java.util.Locale;

/** How people are called when they log in: by number, officials without one by agency and name. */
final class AccountNames {

    private AccountNames() {}

    static String of(Agency agency, Person person) {
        Nip nip = person.nip();
        return nip == null ? agency.code() + "." + plain(person.name()) : nip.digits();
    }

    /** Where another agency has that name already. */
    static String within(Agency agency, String username) {
        return agency.code() + "." + username;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
