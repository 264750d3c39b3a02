package id.kinerja.kernel;

/**
 * The class of a position, on which an allowance is based.
 *
 * <p>Most agencies have 1 to 17, some have more (27 peringkat under Perpres 37/2015), so only the
 * lower bound is a rule here; which classes exist is said by the agency's class table.
 */
public record KelasJabatan(int number) implements Comparable<KelasJabatan> {

    public KelasJabatan {
        if (number < 1) {
            throw new IllegalArgumentException("A kelas jabatan starts at 1, not " + number);
        }
    }

    @Override
    public int compareTo(KelasJabatan other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
