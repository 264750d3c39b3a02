package id.kinerja.platform.problem;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** What the codes of enums are called, each by its list of the contract. */
public final class Labels {

    private final MessageSource messages;

    Labels(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The name of an enum in the contract; a nested one is called after what it is a kind or a
     * state of.
     */
    public static String listOf(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null
                ? type.getSimpleName()
                : around.getSimpleName() + type.getSimpleName();
    }

    /** Codes by their labels, several as a choice; what isn't a code stays as it is. */
    Object said(Object argument, Locale locale) {
        return switch (argument) {
            case Enum<?> code -> label(code, locale);
            case List<?> choice ->
                    choice.stream()
                            .map(one -> said(one, locale).toString())
                            .collect(joining(" " + text("choice.or", "/", locale) + " "));
            default -> argument;
        };
    }

    private String label(Enum<?> code, Locale locale) {
        String list = listOf(code.getDeclaringClass());
        return text("code." + list + "." + code.name() + ".label", code.name(), locale);
    }

    private String text(String key, String otherwise, Locale locale) {
        return requireNonNullElse(messages.getMessage(key, null, null, locale), otherwise);
    }
}
