package id.kinerja.platform.web;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How values of the kernel look in JSON: ids, NIP and percentages as texts, rupiah and classes as
 * whole numbers; and dates and months, in a year that can be one. The kernel itself knows no JSON.
 */
public final class KernelValues extends SimpleModule {

    public KernelValues() {
        super("kernel-values");
        text(AgencyId.class, AgencyId::toString, AgencyId::parse);
        text(AssignmentId.class, AssignmentId::toString, AssignmentId::parse);
        text(Nip.class, Nip::digits, Nip::new);
        text(Percentage.class, Percentage::decimal, Percentage::of);
        text(PersonId.class, PersonId::toString, PersonId::parse);
        text(RatingPeriod.class, RatingPeriod::toString, PlainDates::ratingPeriod);
        text(UnitId.class, UnitId::toString, UnitId::parse);
        number(KelasJabatan.class, kelas -> (long) kelas.number(), KernelValues::kelas);
        number(Rupiah.class, Rupiah::amount, Rupiah::of);
        taken(LocalDate.class, PlainDates::date);
        taken(LocalDateTime.class, PlainDates::time);
        taken(YearMonth.class, PlainDates::month);
    }

    private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(
                type, new Writer<>(type, (value, json) -> json.writeString(write.apply(value))));
        taken(type, read);
        addKeySerializer(
                type, new Writer<>(type, (value, json) -> json.writeName(write.apply(value))));
        addKeyDeserializer(type, new Key(read));
    }

    private <T> void taken(Class<T> type, Function<String, T> read) {
        addDeserializer(
                type,
                new Reader<>(type, JsonToken.VALUE_STRING, json -> read.apply(json.getString())));
    }

    private <T> void number(Class<T> type, Function<T, Long> write, Function<Long, T> read) {
        addSerializer(
                type, new Writer<>(type, (value, json) -> json.writeNumber(write.apply(value))));
        addDeserializer(
                type,
                new Reader<>(
                        type, JsonToken.VALUE_NUMBER_INT, json -> read.apply(json.getLongValue())));
    }

    private static KelasJabatan kelas(long number) {
        return new KelasJabatan(Math.toIntExact(number));
    }

    private interface Written<T> {
        void write(T value, JsonGenerator json);
    }

    private static final class Writer<T> extends StdSerializer<T> {

        private final transient Written<T> written;

        private Writer(Class<T> type, Written<T> written) {
            super(type);
            this.written = written;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            written.write(value, json);
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {

        private final JsonToken token;
        private final transient Function<JsonParser, T> read;

        private Reader(Class<T> type, JsonToken token, Function<JsonParser, T> read) {
            super(type);
            this.token = token;
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked") // the context answers with the type it was asked for
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != token) {
                return (T) context.handleUnexpectedToken(getValueType(context), json);
            }
            try {
                return read.apply(json);
            } catch (IllegalArgumentException | ArithmeticException notOne) {
                return context.reportInputMismatch(this, "Not a %s", handledType().getSimpleName());
            }
        }
    }

    private static final class Key extends KeyDeserializer {

        private final transient Function<String, ?> read;

        private Key(Function<String, ?> read) {
            this.read = read;
        }

        @Override
        public Object deserializeKey(String text, DeserializationContext context) {
            return read.apply(text);
        }
    }
}
