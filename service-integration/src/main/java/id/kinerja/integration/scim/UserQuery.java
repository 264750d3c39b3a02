package id.kinerja.integration.scim;

import id.kinerja.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Whom an HR system looks for: all where it names nothing, else those of whom all of it is so. */
public record UserQuery(
        @Nullable PersonId id,
        @Nullable String userName,
        @Nullable String externalId,
        @Nullable String number) {

    public static final UserQuery ALL = new UserQuery(null, null, null, null);

    public static UserQuery of(PersonId id) {
        return new UserQuery(id, null, null, null);
    }

    public boolean isOfAll() {
        return equals(ALL);
    }
}
