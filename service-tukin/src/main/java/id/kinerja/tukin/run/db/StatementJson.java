package id.kinerja.tukin.run.db;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.run.ResultBytes;
import id.kinerja.tukin.statement.Acting;
import id.kinerja.tukin.statement.Effort;
import id.kinerja.tukin.statement.ExtraFacts;
import id.kinerja.tukin.statement.LeaveDay;
import id.kinerja.tukin.statement.Line;
import id.kinerja.tukin.statement.OutsideFact;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.Statement;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Results and facts as canonical bytes (RFC 8785): names sorted, whole numbers and texts alone, so
 * that the same result is the same bytes for ever.
 */
@Component
class StatementJson implements ResultBytes {

    /** Of its own, so that how answers are written never changes what was kept. */
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .addMixIn(PersonMonth.class, WithoutWhatCameLater.class)
                    .addMixIn(Acting.class, ActingWithoutWhatCameLater.class)
                    .addMixIn(OutsideFact.class, FactWithoutWhatCameLater.class)
                    .addMixIn(PersonMonth.Day.class, ShortDay.class)
                    .addMixIn(PersonMonth.Place.class, PlaceWithoutWhatCameLater.class)
                    .addMixIn(LeaveDay.class, LeaveShortDay.class)
                    .build();

    /** Where there are none, so that facts are written as they were before. */
    interface WithoutWhatCameLater {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<OutsideFact> outside();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Effort effort();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        LocalDate since();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        ExtraFacts extra();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Boolean twoPrimaries();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<LocalDate> daysOff();
    }

    interface FactWithoutWhatCameLater {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        String position();
    }

    interface ActingWithoutWhatCameLater {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        String post();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        LocalDate since();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        LocalDate until();
    }

    interface LeaveShortDay {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Integer month();
    }

    interface PlaceWithoutWhatCameLater {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> units();
    }

    /** Without what isn't so either: most days of most people have a date and a status. */
    interface ShortDay {

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int lateMinutes();

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int earlyMinutes();

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean missingIn();

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean missingOut();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Integer missedCeremonies();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Boolean excused();
    }

    private record Result(
            UUID person,
            String month,
            String policy,
            long ceiling,
            long net,
            List<Part> lines,
            List<String> openQuestions) {}

    private record Part(
            String code,
            long amount,
            @Nullable String percentage,
            @Nullable Long of,
            @Nullable LocalDate day,
            String regulation,
            String article,
            List<Part> parts) {}

    byte[] bytes(Statement statement) {
        return JSON.writeValueAsBytes(
                new Result(
                        statement.person().value(),
                        statement.month().toString(),
                        statement.policy(),
                        statement.ceiling().amount(),
                        statement.net().amount(),
                        statement.lines().stream().map(StatementJson::part).toList(),
                        statement.openQuestions()));
    }

    Statement statement(byte[] bytes) {
        Result result = JSON.readValue(bytes, Result.class);
        return new Statement(
                new PersonId(result.person()),
                YearMonth.parse(result.month()),
                result.policy(),
                Rupiah.of(result.ceiling()),
                result.lines().stream().map(StatementJson::line).toList(),
                result.openQuestions());
    }

    byte[] bytes(PersonMonth facts) {
        return JSON.writeValueAsBytes(facts);
    }

    PersonMonth facts(byte[] bytes) {
        return JSON.readValue(bytes, PersonMonth.class);
    }

    @Override
    public String hash(Statement statement) {
        return HexFormat.of().formatHex(hash(bytes(statement)));
    }

    static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every JDK has SHA-256", fault);
        }
    }

    private static Part part(Line line) {
        return new Part(
                line.code(),
                line.amount().amount(),
                line.percentage() == null ? null : line.percentage().decimal(),
                line.of() == null ? null : line.of().amount(),
                line.day(),
                line.basis().regulation(),
                line.basis().article(),
                line.parts().stream().map(StatementJson::part).toList());
    }

    private static Line line(Part part) {
        return new Line(
                part.code(),
                Rupiah.of(part.amount()),
                part.percentage() == null ? null : Percentage.of(part.percentage()),
                part.of() == null ? null : Rupiah.of(part.of()),
                part.day(),
                new Article(part.regulation(), part.article()),
                part.parts().stream().map(StatementJson::line).toList());
    }
}
