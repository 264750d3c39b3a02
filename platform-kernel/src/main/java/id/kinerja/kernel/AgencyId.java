package id.kinerja.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One agency (instansi) of an installation; every row, token and event names one. */
public record AgencyId(UUID value) {

    public AgencyId {
        requireNonNull(value, "value");
    }

    public static AgencyId next() {
        return new AgencyId(UuidV7.next());
    }

    public static AgencyId parse(String text) {
        return new AgencyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
