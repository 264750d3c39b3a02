package id.kinerja.tukin.shadow;

import id.kinerja.kernel.Rupiah;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Differences as a table: a row for each cause of each person. */
public final class ShadowCsv {

    private static final List<String> COLUMNS =
            List.of(
                    "nip",
                    "hasil",
                    "penyebab",
                    "selisih_penyebab",
                    "selisih",
                    "bersih_lama",
                    "bersih_kinerja",
                    "keputusan",
                    "alasan");

    private final StringBuilder text = new StringBuilder(line(COLUMNS.stream()));

    /**
     * @param cause of which alone; absent for all of his
     */
    public void add(ShadowPerson person, @Nullable ShadowCause cause) {
        person.differences().stream()
                .filter(part -> cause == null || part.cause() == cause)
                .forEach(part -> text.append(line(cells(person, part))));
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> cells(ShadowPerson person, ShadowPerson.Part part) {
        ShadowPerson.Decision decision = part.decision();
        return Stream.of(
                person.number() == null ? "" : person.number(),
                person.outcome().name(),
                part.cause().name(),
                amount(part.amount()),
                amount(person.difference()),
                net(person.theirs()),
                net(person.ours()),
                decision == null ? "" : decision.word().name(),
                decision == null || decision.reason() == null ? "" : said(decision.reason()));
    }

    private static String net(ShadowPerson.@Nullable Figures figures) {
        return figures == null ? "" : amount(figures.net());
    }

    private static String amount(Rupiah rupiah) {
        return Long.toString(rupiah.amount());
    }

    /** What begins like a formula would run in a spreadsheet. */
    private static String said(String reason) {
        String plain = reason.replaceAll("\\s+", " ").strip();
        String harmless = plain.matches("[=+@-].*") ? "'" + plain : plain;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(",", "", "\r\n"));
    }
}
