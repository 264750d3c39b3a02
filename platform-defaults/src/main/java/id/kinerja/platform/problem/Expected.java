package id.kinerja.platform.problem;

import static java.util.stream.Collectors.joining;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a field should be instead, said as one more sentence behind what is wrong with it.
 *
 * @param kind of expectation, {@code expected.<kind>} among the texts; empty where nothing is known
 */
record Expected(String kind, List<String> arguments) {

    static final Expected NOTHING = new Expected("", List.of());

    private static final String ID = "id";
    private static final String INSTANT = "instant";
    private static final String WHOLE_NUMBER = "whole-number";

    private static final Map<Class<?>, String> KINDS =
            Map.ofEntries(
                    Map.entry(AgencyId.class, ID),
                    Map.entry(AssignmentId.class, ID),
                    Map.entry(PersonId.class, ID),
                    Map.entry(UnitId.class, ID),
                    Map.entry(UUID.class, ID),
                    Map.entry(LocalDate.class, "date"),
                    Map.entry(LocalDateTime.class, "time"),
                    Map.entry(LocalTime.class, "time-of-day"),
                    Map.entry(Instant.class, INSTANT),
                    Map.entry(OffsetDateTime.class, INSTANT),
                    Map.entry(ZoneId.class, "zone"),
                    Map.entry(YearMonth.class, "month"),
                    Map.entry(RatingPeriod.class, "rating-period"),
                    Map.entry(Nip.class, "nip"),
                    Map.entry(Percentage.class, "percentage"),
                    Map.entry(KelasJabatan.class, WHOLE_NUMBER),
                    Map.entry(Rupiah.class, WHOLE_NUMBER),
                    Map.entry(int.class, WHOLE_NUMBER),
                    Map.entry(Integer.class, WHOLE_NUMBER),
                    Map.entry(long.class, WHOLE_NUMBER),
                    Map.entry(Long.class, WHOLE_NUMBER),
                    Map.entry(BigDecimal.class, "number"),
                    Map.entry(boolean.class, "boolean"),
                    Map.entry(Boolean.class, "boolean"),
                    Map.entry(String.class, "text"));

    static Expected of(@Nullable Class<?> type) {
        if (type == null) {
            return NOTHING;
        }
        if (type.isEnum()) {
            return new Expected("code", List.of(codes(type)));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return new Expected("list", List.of());
        }
        String otherwise = type.isRecord() ? "object" : "";
        return new Expected(KINDS.getOrDefault(type, otherwise), List.of());
    }

    /** By the bounds that a constraint names; a pattern names as its message what is expected. */
    static Expected of(ConstraintViolation<?> broken) {
        return switch (broken.getConstraintDescriptor().getAnnotation()) {
            case Size size ->
                    size(
                            broken.getInvalidValue() instanceof CharSequence ? "length" : "count",
                            size.min(),
                            size.max());
            case Min least -> new Expected("at-least", List.of(Long.toString(least.value())));
            case Max most -> new Expected("at-most", List.of(Long.toString(most.value())));
            case DecimalMin least -> new Expected("at-least", List.of(least.value()));
            case DecimalMax most -> new Expected("at-most", List.of(most.value()));
            case Pattern form -> new Expected(form.message(), List.of());
            case Email _ -> new Expected("email-address", List.of());
            default -> NOTHING;
        };
    }

    static Expected between(long low, long high) {
        return new Expected("between", List.of(Long.toString(low), Long.toString(high)));
    }

    private static Expected size(String what, int low, int high) {
        if (high == Integer.MAX_VALUE) {
            return new Expected(what + "-at-least", List.of(Integer.toString(low)));
        }
        return low == 0
                ? new Expected(what + "-at-most", List.of(Integer.toString(high)))
                : new Expected(
                        what + "-between", List.of(Integer.toString(low), Integer.toString(high)));
    }

    private static String codes(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(code -> ((Enum<?>) code).name())
                .collect(joining(", "));
    }
}
