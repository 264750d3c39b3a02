package id.kinerja.kernel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request that a rule refuses, as the caller will be told it.
 *
 * <p>The code is stable and has a title and a help text in every service's message bundle;
 * arguments fill its text and never carry an identifier of a person. An argument is a text, or a
 * code or several of an enum, which stand in the caller's words there.
 */
public final class Refused extends RuntimeException {

    /** Which answer a refusal gets. */
    public enum Kind {
        /** The object isn't there, or the caller may not know of it: 404. */
        NOT_FOUND,
        /** The caller may not do this: 403. */
        FORBIDDEN,
        /** The object's state doesn't allow it: 409. */
        CONFLICT,
        /** Someone else changed it meanwhile: 412. */
        STALE,
        /** What was sent breaks a rule: 422. */
        INVALID,
        /** It can't be decided now, and may be in a while: 503. */
        NOT_NOW
    }

    /**
     * One thing wrong with what was sent; {@code row} counts from 1 and is 0 where there are no
     * rows.
     *
     * @param warning whether it is only to be looked at, and keeps nothing from being taken
     */
    public record Finding(String field, int row, String code, List<?> arguments, boolean warning) {

        public Finding {
            arguments = List.copyOf(arguments);
        }

        /** One that keeps it from being taken. */
        public Finding(String field, int row, String code, List<?> arguments) {
            this(field, row, code, arguments, false);
        }

        public Finding asWarning() {
            return new Finding(field, row, code, arguments, true);
        }

        public static Finding of(String field, String code, Object... arguments) {
            return new Finding(field, 0, code, kept(arguments));
        }

        public static Finding ofRow(int row, String field, String code, Object... arguments) {
            return new Finding(field, row, code, kept(arguments));
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<?> arguments;
    private final transient List<Finding> findings;

    public Refused(Kind kind, String code, List<?> arguments, List<Finding> findings) {
        super(kind + " " + code);
        this.kind = kind;
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.findings = List.copyOf(findings);
    }

    public static Refused notFound(String code, Object... arguments) {
        return new Refused(Kind.NOT_FOUND, code, kept(arguments), List.of());
    }

    public static Refused forbidden(String code, Object... arguments) {
        return new Refused(Kind.FORBIDDEN, code, kept(arguments), List.of());
    }

    public static Refused conflict(String code, Object... arguments) {
        return new Refused(Kind.CONFLICT, code, kept(arguments), List.of());
    }

    /** The caller may send the same again in a few seconds. */
    public static Refused notNow(String code) {
        return new Refused(Kind.NOT_NOW, code, List.of(), List.of());
    }

    public static Refused stale() {
        return new Refused(Kind.STALE, "stale", List.of(), List.of());
    }

    public static Refused invalid(String code, Finding... findings) {
        return new Refused(Kind.INVALID, code, List.of(), List.of(findings));
    }

    public static Refused invalid(String code, List<Finding> findings) {
        return new Refused(Kind.INVALID, code, List.of(), findings);
    }

    /** Refuses where a rule does. */
    public static void raise(Optional<Refused> refusal) {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<?> arguments() {
        return arguments;
    }

    public List<Finding> findings() {
        return findings;
    }

    private static List<?> kept(Object... arguments) {
        return Stream.of(arguments).map(Refused::kept).toList();
    }

    /** Whatever has words of its own; anything else is its text. */
    private static Object kept(Object argument) {
        return argument instanceof Enum<?> || argument instanceof List<?>
                ? argument
                : argument.toString();
    }
}
