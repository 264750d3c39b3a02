package id.kinerja.platform.web;

import id.kinerja.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a list was cut: the sort keys of its last item, in a text that callers hand back unread.
 *
 * <p>It holds no secret and gives no right: the next query is bounded by the caller's own.
 */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        keys = List.copyOf(keys);
    }

    /** The text of a cursor behind an item with these sort keys. */
    public static String of(Object... keys) {
        String text =
                Arrays.stream(keys).map(Object::toString).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What came back; null where the list starts. */
    public static @Nullable Cursor parse(@Nullable String text, int keys) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String clear = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(clear.split(SEPARATOR, -1));
            // Whatever isn't text in base 64 would come back otherwise than it was handed in.
            if (parts.size() == keys && of(parts.toArray()).equals(text)) {
                return new Cursor(parts);
            }
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
        throw unknown();
    }

    /**
     * For a list in the order of ids: behind which it goes on.
     *
     * @return what {@code id} makes of it; null where the list starts
     */
    public static <T> @Nullable T after(@Nullable String text, Function<UUID, T> id) {
        Cursor cut = parse(text, 1);
        return cut == null ? null : id.apply(cut.uuid(0));
    }

    public String text(int key) {
        return keys.get(key);
    }

    public UUID uuid(int key) {
        return read(() -> UUID.fromString(keys.get(key)));
    }

    public LocalDate date(int key) {
        return read(() -> LocalDate.parse(keys.get(key)));
    }

    public LocalDateTime dateTime(int key) {
        return read(() -> LocalDateTime.parse(keys.get(key)));
    }

    public YearMonth month(int key) {
        return read(() -> YearMonth.parse(keys.get(key)));
    }

    public long number(int key) {
        return read(() -> Long.parseLong(keys.get(key)));
    }

    private static <T> T read(java.util.function.Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException | java.time.DateTimeException forged) {
            throw unknown();
        }
    }

    private static Refused unknown() {
        return Refused.invalid("cursor-invalid");
    }
}
