package id.kinerja.platform.problem;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Where in a JSON document something was wrong: {@code days[3].from}. */
public final class FieldPath {

    private FieldPath() {}

    /** Empty where the fault is in the document as a whole. */
    public static String of(JacksonException fault) {
        String path =
                fault.getPath().stream()
                        .map(
                                step ->
                                        step.getPropertyName() == null
                                                ? "[" + step.getIndex() + "]"
                                                : "." + step.getPropertyName())
                        .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
