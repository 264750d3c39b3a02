package id.kinerja.tukin.statement.web;

import id.kinerja.tukin.statement.CorrectionKind;
import id.kinerja.tukin.statement.EvidenceKind;
import id.kinerja.tukin.statement.web.StatementView.LineView;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** What stands on a slip beside the statement's own texts, in its reader's language. */
record SlipTexts(MessageSource messages, Locale locale) {

    /** Their percentages are what is left, and not what is taken. */
    private static final Set<String> PAID_SHARES =
            Set.of("POTONGAN_KINERJA", "BAGIAN_TUKIN", "BAGIAN_STATUS");

    String language() {
        return locale.getLanguage();
    }

    String of(String name, String... arguments) {
        return messages.getMessage("slip." + name, arguments, locale);
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(month);
    }

    /** Whole rupiah, in groups of three digits. */
    String amount(long rupiah) {
        return NumberFormat.getIntegerInstance(locale).format(rupiah);
    }

    String kind(CorrectionKind kind) {
        return messages.getMessage("code.CorrectionKind." + kind + ".label", null, locale);
    }

    String evidence(EvidenceKind kind) {
        return messages.getMessage("code.EvidenceKind." + kind + ".label", null, locale);
    }

    /** The day, and what percentage of what. */
    String fact(LineView line) {
        return Stream.of(day(line), share(line))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String day(LineView line) {
        LocalDate day = line.day();
        return day == null ? "" : DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    private String share(LineView line) {
        String percentage = line.percentage();
        Long whole = line.of();
        if (percentage == null || whole == null) {
            return "";
        }
        String name = PAID_SHARES.contains(line.code()) ? "paid-share" : "share";
        return of(name, percentage.replace('.', point()), amount(whole));
    }

    private char point() {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }
}
