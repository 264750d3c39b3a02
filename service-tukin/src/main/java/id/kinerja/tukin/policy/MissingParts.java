package id.kinerja.tukin.policy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a written document lacks, of all that its parts can't be without, however deep. A basis that
 * names no regulation or no article is none.
 */
public final class MissingParts {

    private final List<String> found = new ArrayList<>();

    private MissingParts() {}

    /**
     * Their names, such as {@code attendance.late[0].cut}.
     *
     * @param at where the document stands in what was sent; empty where it is the whole
     */
    public static List<String> of(Record document, String at) {
        MissingParts parts = new MissingParts();
        parts.look(document, at);
        return parts.found;
    }

    private void look(Record part, String at) {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            boolean needed = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            String name = at.isEmpty() ? component.getName() : at + "." + component.getName();
            look(valueOf(component, part), name, needed);
        }
    }

    private void look(@Nullable Object value, String at, boolean needed) {
        switch (value) {
            case null -> {
                if (needed) {
                    found.add(at);
                }
            }
            case Article basis -> {
                lookForText(basis.regulation(), at + ".regulation");
                lookForText(basis.article(), at + ".article");
            }
            case Record part -> look(part, at);
            case List<?> parts -> {
                for (int i = 0; i < parts.size(); i++) {
                    look(parts.get(i), at + "[" + i + "]", true);
                }
            }
            case Map<?, ?> parts -> parts.forEach((key, part) -> look(part, at + "." + key, true));
            default -> {}
        }
    }

    private void lookForText(@Nullable String text, String at) {
        if (text == null || text.isBlank()) {
            found.add(at);
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException("Accessors of documents are public", fault);
        }
    }
}
