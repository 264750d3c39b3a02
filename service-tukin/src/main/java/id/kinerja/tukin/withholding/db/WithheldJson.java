package id.kinerja.tukin.withholding.db;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.payee.Ptkp;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.withholding.GolonganGroup;
import id.kinerja.tukin.withholding.OldYear;
import id.kinerja.tukin.withholding.OtherDeduction;
import id.kinerja.tukin.withholding.OtherDeductions;
import id.kinerja.tukin.withholding.PaidBefore;
import id.kinerja.tukin.withholding.Taxpayer;
import id.kinerja.tukin.withholding.Withheld;
import id.kinerja.tukin.withholding.WithheldBytes;
import id.kinerja.tukin.withholding.WithheldCalculation;
import id.kinerja.tukin.withholding.WithheldFacts;
import id.kinerja.tukin.withholding.YearSettlement;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is withheld, and from what it is worked out, as canonical bytes (RFC 8785): names sorted,
 * whole numbers and texts alone. What is nothing isn't written.
 */
@Component
class WithheldJson implements WithheldBytes {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_DEFAULT))
                    .build();

    private record Facts(
            UUID person,
            LocalDate paidOn,
            String month,
            long gross,
            boolean heirs,
            Payer taxpayer,
            @Nullable List<Month> year,
            @Nullable Old old,
            @Nullable List<Deducted> deductions) {}

    /** Settled where it has no taxpayer, for nothing of him decides it any more. */
    private record Old(
            int year,
            @Nullable Payer taxpayer,
            @Nullable List<Month> paid,
            @Nullable Settled settled,
            long taken) {}

    private record Settled(int year, long base, long due, String regulation, String article) {}

    private record Payer(
            JenisPegawai jenis,
            @Nullable GolonganGroup golongan,
            @Nullable Ptkp ptkp,
            boolean numbered,
            boolean left,
            @Nullable LocalDate died) {}

    private record Month(
            String month,
            long gross,
            long tax,
            long taxElsewhere,
            long deductible,
            long borne,
            long healthElsewhere,
            long healthHere,
            long contribution,
            long employer) {}

    private record Deducted(
            UUID id,
            String code,
            @Nullable Long amount,
            @Nullable String percentage,
            @Nullable Integer instalments,
            @Nullable List<Taken> taken) {}

    private record Taken(String month, long amount) {}

    private record Result(
            @Nullable String missing, List<Part> withheld, @Nullable Settled settled) {}

    private record Part(
            String kind,
            long gross,
            long base,
            @Nullable String rate,
            long amount,
            String regulation,
            String article,
            @Nullable Other other) {}

    private record Other(
            UUID item,
            String code,
            String name,
            String paidTo,
            @Nullable String sipd,
            long wanted,
            @Nullable String reason) {}

    byte[] bytes(WithheldFacts facts) {
        return JSON.writeValueAsBytes(
                new Facts(
                        facts.person().value(),
                        facts.paidOn(),
                        facts.month().toString(),
                        facts.gross().amount(),
                        facts.heirs(),
                        payer(facts.taxpayer()),
                        months(facts.year()),
                        or(facts.old(), WithheldJson::old),
                        facts.deductions().stream()
                                .sorted(Comparator.comparing(one -> one.id().value()))
                                .map(one -> deducted(one, facts.taken()))
                                .toList()));
    }

    WithheldFacts facts(byte[] bytes) {
        Facts facts = JSON.readValue(bytes, Facts.class);
        List<Deducted> deductions = orNone(facts.deductions());
        return new WithheldFacts(
                new PersonId(facts.person()),
                facts.paidOn(),
                YearMonth.parse(facts.month()),
                Rupiah.of(facts.gross()),
                facts.heirs(),
                taxpayer(facts.taxpayer()),
                paid(facts.year()),
                or(facts.old(), WithheldJson::old),
                deductions.stream().map(WithheldJson::standing).toList(),
                deductions.stream()
                        .collect(
                                toMap(
                                        one -> new DeductionId(one.id()),
                                        one ->
                                                orNone(one.taken()).stream()
                                                        .map(WithheldJson::instalment)
                                                        .toList())));
    }

    byte[] bytes(WithheldCalculation.Outcome outcome) {
        return JSON.writeValueAsBytes(
                new Result(
                        outcome.missing() == null ? null : outcome.missing().name(),
                        outcome.withheld().stream()
                                .sorted(
                                        Comparator.comparing((Withheld one) -> one.kind().name())
                                                .thenComparing(Withheld::item))
                                .map(WithheldJson::part)
                                .toList(),
                        or(outcome.settled(), WithheldJson::settled)));
    }

    @Override
    public String hash(WithheldCalculation.Outcome outcome) {
        return HexFormat.of().formatHex(hash(bytes(outcome)));
    }

    static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every JDK has SHA-256", fault);
        }
    }

    private static Payer payer(Taxpayer one) {
        Taxpayer.Left left = one.left();
        return new Payer(
                one.jenis(),
                one.golongan(),
                one.ptkp(),
                one.numbered(),
                left != null,
                left == null ? null : left.died());
    }

    private static Taxpayer taxpayer(Payer one) {
        return new Taxpayer(
                one.jenis(),
                one.golongan(),
                one.ptkp(),
                one.numbered(),
                one.left() ? new Taxpayer.Left(one.died()) : null);
    }

    private static Old old(OldYear one) {
        return switch (one) {
            case OldYear.Unsettled its ->
                    new Old(
                            its.year().getValue(),
                            payer(its.taxpayer()),
                            months(its.paid()),
                            null,
                            0);
            case OldYear.Owed its ->
                    new Old(
                            its.year().getValue(),
                            null,
                            null,
                            settled(its.settlement()),
                            its.taken().amount());
        };
    }

    private static OldYear old(Old one) {
        return one.taxpayer() == null
                ? new OldYear.Owed(
                        settlement(requireNonNull(one.settled())), Rupiah.of(one.taken()))
                : new OldYear.Unsettled(
                        Year.of(one.year()), taxpayer(one.taxpayer()), paid(one.paid()));
    }

    private static Settled settled(YearSettlement one) {
        return new Settled(
                one.year().getValue(),
                one.base().amount(),
                one.due().amount(),
                one.basis().regulation(),
                one.basis().article());
    }

    private static YearSettlement settlement(Settled one) {
        return new YearSettlement(
                Year.of(one.year()),
                Rupiah.of(one.base()),
                Rupiah.of(one.due()),
                new Article(one.regulation(), one.article()));
    }

    private static List<Month> months(List<PaidBefore> all) {
        return all.stream()
                .sorted(Comparator.comparing(PaidBefore::month))
                .map(WithheldJson::month)
                .toList();
    }

    private static List<PaidBefore> paid(@Nullable List<Month> all) {
        return orNone(all).stream().map(WithheldJson::paid).toList();
    }

    private static Month month(PaidBefore one) {
        return new Month(
                one.month().toString(),
                one.gross().amount(),
                one.tax().amount(),
                one.taxElsewhere().amount(),
                one.deductible().amount(),
                one.borne().amount(),
                one.healthElsewhere().amount(),
                one.healthHere().amount(),
                one.contribution().amount(),
                one.employerContribution().amount());
    }

    private static PaidBefore paid(Month one) {
        return new PaidBefore(
                YearMonth.parse(one.month()),
                Rupiah.of(one.gross()),
                Rupiah.of(one.tax()),
                Rupiah.of(one.taxElsewhere()),
                Rupiah.of(one.deductible()),
                Rupiah.of(one.borne()),
                Rupiah.of(one.healthElsewhere()),
                Rupiah.of(one.healthHere()),
                Rupiah.of(one.contribution()),
                Rupiah.of(one.employer()));
    }

    private static Deducted deducted(
            OtherDeductions.Standing one,
            Map<DeductionId, List<OtherDeductions.Instalment>> taken) {
        return new Deducted(
                one.id().value(),
                one.code(),
                or(one.amount(), Rupiah::amount),
                or(one.percentage(), Percentage::decimal),
                one.instalments(),
                taken.getOrDefault(one.id(), List.of()).stream()
                        .sorted(Comparator.comparing(OtherDeductions.Instalment::month))
                        .map(month -> new Taken(month.month().toString(), month.amount().amount()))
                        .toList());
    }

    private static OtherDeductions.Standing standing(Deducted one) {
        return new OtherDeductions.Standing(
                new DeductionId(one.id()),
                one.code(),
                or(one.amount(), Rupiah::of),
                or(one.percentage(), Percentage::of),
                one.instalments());
    }

    private static OtherDeductions.Instalment instalment(Taken one) {
        return new OtherDeductions.Instalment(
                YearMonth.parse(one.month()), Rupiah.of(one.amount()));
    }

    private static Part part(Withheld one) {
        return new Part(
                one.kind().name(),
                one.gross().amount(),
                one.base().amount(),
                or(one.rate(), Percentage::decimal),
                one.amount().amount(),
                one.basis().regulation(),
                one.basis().article(),
                or(one.other(), WithheldJson::other));
    }

    private static Other other(OtherDeduction one) {
        return new Other(
                one.id().value(),
                one.code(),
                one.name(),
                one.paidTo(),
                or(one.sipd(), Enum::name),
                one.wanted().amount(),
                or(one.reason(), Enum::name));
    }

    private static <T, R> @Nullable R or(@Nullable T value, Function<T, R> written) {
        return value == null ? null : written.apply(value);
    }

    private static <T> List<T> orNone(@Nullable List<T> all) {
        return all == null ? List.of() : all;
    }
}
