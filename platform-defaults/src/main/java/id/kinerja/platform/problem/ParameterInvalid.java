package id.kinerja.platform.problem;

/** A parameter of the address that can be read and is outside of what is taken: 400. */
public final class ParameterInvalid extends RuntimeException {

    private final String parameter;
    private final transient Expected expected;

    /**
     * @param low the least that is taken
     * @param high the most that is taken
     */
    public ParameterInvalid(String parameter, long low, long high) {
        super("Parameter " + parameter + " is out of bounds");
        this.parameter = parameter;
        this.expected = Expected.between(low, high);
    }

    String parameter() {
        return parameter;
    }

    Expected expected() {
        return expected;
    }
}
