package id.kinerja.integration.scim;

import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people of the agency in scope as its HR system sees them. */
public interface ScimUsers {

    /** In stable order, behind so many of them. */
    List<ScimUser> list(UserQuery query, LocalDate today, int behind, int limit);

    long count(UserQuery query);

    default Optional<ScimUser> find(PersonId person, LocalDate today) {
        return list(UserQuery.of(person), today, 0, 1).stream().findFirst();
    }

    Optional<PersonId> byExternalId(String externalId);

    Optional<PersonId> byUserName(String userName);

    /** Whether the system has removed him; to it he isn't there then. */
    boolean isRemoved(PersonId person);

    /**
     * Whoever has no number, and whom the system has removed that called him so. Of a name alone it
     * is he where he is called the same, and no other id speaks against it.
     */
    Optional<PersonId> removedWithoutNumber(
            @Nullable String externalId, @Nullable String userName, String name);

    /** What the system said last of whether he is active. */
    Optional<Boolean> lastSaid(PersonId person);

    void said(PersonId person, boolean active);

    /** What it calls him by; he is there again where it had removed him. */
    void link(PersonId person, @Nullable String externalId, @Nullable String userName);

    void remove(PersonId person);
}
