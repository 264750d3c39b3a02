package id.kinerja.tukin.policy;

import id.kinerja.kernel.Refused.Finding;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which texts of a written document should be decimals and can't be read as such. */
final class UnreadableDecimals {

    /** Of what is written; writing out 1E999999999 would take all memory there is. */
    private static final int MOST_SCALE = 20;

    private final List<Finding> found = new ArrayList<>();

    private UnreadableDecimals() {}

    /** Each with its place, such as {@code attendance.late[0].cut}, and what is written there. */
    static List<Finding> of(PolicyDocument document) {
        UnreadableDecimals decimals = new UnreadableDecimals();
        decimals.lookInto(document, "");
        return decimals.found;
    }

    private void lookInto(Record part, String at) {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            String name = at.isEmpty() ? component.getName() : at + "." + component.getName();
            look(valueOf(component, part), name, component.getAnnotation(Decimal.class));
        }
    }

    private void look(@Nullable Object value, String at, @Nullable Decimal decimal) {
        switch (value) {
            case String text when decimal != null && !isReadable(text, decimal.finest()) ->
                    found.add(Finding.of(at, "number-not-readable", at + " (\"" + text + "\")"));
            case Record part -> lookInto(part, at);
            case List<?> parts -> {
                for (int i = 0; i < parts.size(); i++) {
                    look(parts.get(i), at + "[" + i + "]", decimal);
                }
            }
            case Map<?, ?> parts -> parts.forEach((key, one) -> look(one, at + "." + key, decimal));
            case null, default -> {}
        }
    }

    private static boolean isReadable(String text, int finest) {
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs(number.scale()) <= MOST_SCALE
                    && number.setScale(finest, RoundingMode.UNNECESSARY).scale() == finest;
        } catch (IllegalArgumentException | ArithmeticException noDecimal) {
            return false;
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
