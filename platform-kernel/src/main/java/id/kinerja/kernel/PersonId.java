package id.kinerja.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A person, who is not his NIP: numbers are dated attributes, this id stays for life. */
public record PersonId(UUID value) {

    public PersonId {
        requireNonNull(value, "value");
    }

    public static PersonId next() {
        return new PersonId(UuidV7.next());
    }

    public static PersonId parse(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
