package id.kinerja.platform.problem;

/** A parameter of the address that can be read and is outside of what is taken: 400. */
public final class ParameterInvalid extends RuntimeException {

    private final String parameter;

    public ParameterInvalid(String parameter) {
        super("Parameter " + parameter + " is out of bounds");
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
