package id.kinerja.tukin.withholding.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Ptkp;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.withholding.GolonganGroup;
import id.kinerja.tukin.withholding.TaxTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The tables beside the classes: a rate that changes is a further one with its first day. */
@Configuration(proxyBeanMethods = false)
class ShippedTaxTables {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Written(
            List<WrittenFinal> finals, List<WrittenMonthly> monthly, List<WrittenYearly> yearly) {}

    private record WrittenFinal(Article basis, LocalDate from, Map<GolonganGroup, String> rates) {}

    private record WrittenMonthly(
            Article basis, LocalDate from, List<WrittenCategory> categories) {}

    private record WrittenCategory(Set<Ptkp> statuses, List<WrittenBracket> brackets) {}

    private record WrittenYearly(
            Article basis,
            LocalDate from,
            String occupationalCost,
            long occupationalCostAMonth,
            Map<Ptkp, Long> free,
            List<WrittenBracket> brackets) {}

    private record WrittenBracket(@Nullable Long upTo, String rate) {}

    @Bean
    static TaxTables taxTables() {
        Written written = read();
        return new TaxTables(
                written.finals().stream().map(ShippedTaxTables::finalTable).toList(),
                written.monthly().stream().map(ShippedTaxTables::monthly).toList(),
                written.yearly().stream().map(ShippedTaxTables::yearly).toList());
    }

    private static Written read() {
        try (InputStream file = ShippedTaxTables.class.getResourceAsStream("/taxes/pph21.json")) {
            return JSON.readValue(Objects.requireNonNull(file), Written.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static TaxTables.Final finalTable(WrittenFinal written) {
        return new TaxTables.Final(
                written.basis(),
                written.from(),
                written.rates().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, rate -> Percentage.of(rate.getValue()))));
    }

    private static TaxTables.Monthly monthly(WrittenMonthly written) {
        return new TaxTables.Monthly(
                written.basis(),
                written.from(),
                written.categories().stream()
                        .map(
                                one ->
                                        new TaxTables.Category(
                                                one.statuses(), brackets(one.brackets())))
                        .toList());
    }

    private static TaxTables.Yearly yearly(WrittenYearly written) {
        return new TaxTables.Yearly(
                written.basis(),
                written.from(),
                Percentage.of(written.occupationalCost()),
                Rupiah.of(written.occupationalCostAMonth()),
                written.free().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, free -> Rupiah.of(free.getValue()))),
                brackets(written.brackets()));
    }

    private static List<TaxTables.Bracket> brackets(List<WrittenBracket> written) {
        return written.stream()
                .map(
                        one ->
                                new TaxTables.Bracket(
                                        one.upTo() == null ? null : Rupiah.of(one.upTo()),
                                        Percentage.of(one.rate())))
                .toList();
    }
}
