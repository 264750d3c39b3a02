package id.kinerja.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A dated placing of a person in a position (penugasan), primary or secondary. */
public record AssignmentId(UUID value) {

    public AssignmentId {
        requireNonNull(value, "value");
    }

    public static AssignmentId next() {
        return new AssignmentId(UuidV7.next());
    }

    public static AssignmentId parse(String text) {
        return new AssignmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
