package id.kinerja.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A unit of an agency's organisation tree (unit organisasi). */
public record UnitId(UUID value) {

    public UnitId {
        requireNonNull(value, "value");
    }

    public static UnitId next() {
        return new UnitId(UuidV7.next());
    }

    public static UnitId parse(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
