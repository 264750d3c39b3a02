package id.kinerja.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a register makes of a text in a NIP column; there is no checksum, so much is only a warning.
 *
 * <p>Layout: birth date {@code YYYYMMDD}, start as CPNS {@code YYYYMM} (for a PPPK: year of first
 * appointment and a marker above 12), sex 1 or 2, serial 001 to 999. Source: Perka BKN 22/2007.
 */
public record NipCheck(Optional<Nip> nip, List<Finding> findings) {

    /** One thing noticed; only an error keeps the number out. */
    public record Finding(Severity severity, String code) {

        public Refused.Finding at(String column, int row) {
            Refused.Finding found = Refused.Finding.ofRow(row, column, code);
            return severity == Severity.WARNING ? found.asWarning() : found;
        }
    }

    public enum Severity {
        WARNING,
        ERROR
    }

    private static final DateTimeFormatter BIRTH_DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int YOUNGEST = 15;

    /** Blanks of every width, and marks that nobody sees, as copied out of a page. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");

    /** By which a spreadsheet is told that a cell is a text. */
    private static final Pattern TEXT_MARK = Pattern.compile("^['\u2018\u2019]");

    /**
     * @param text as it came, with blanks and the mark of a text allowed
     * @param numericCell whether it came from a spreadsheet cell that holds a number
     * @param today to judge the birth date by
     */
    public static NipCheck of(String text, boolean numericCell, LocalDate today) {
        String digits = bare(text);
        List<Finding> findings = new ArrayList<>();
        if (digits.matches("[0-9]{16}")) {
            findings.add(error("looks-like-nik"));
        } else if (Nrp.isOne(digits)) {
            findings.add(error("looks-like-nrp"));
        } else if (!digits.matches("[0-9]*")) {
            findings.add(error("nip-not-only-digits"));
        } else if (digits.length() != Nip.LENGTH) {
            findings.add(error("nip-not-18-digits"));
        } else {
            look(digits, numericCell, today, findings);
        }
        boolean refused =
                findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return new NipCheck(
                refused ? Optional.empty() : Optional.of(new Nip(digits)), List.copyOf(findings));
    }

    /** Without what is no part of a number, so that two texts of the same number are the same. */
    public static String bare(String text) {
        return TEXT_MARK.matcher(BLANK.matcher(text).replaceAll("")).replaceFirst("");
    }

    /**
     * What positions 13 and 14 tell: a month means PNS, above it PPPK; empty where they say
     * neither.
     */
    public static Optional<JenisPegawai> hintOf(Nip nip) {
        int marker = Integer.parseInt(nip.digits().substring(12, 14));
        if (marker == 0) {
            return Optional.empty();
        }
        return Optional.of(marker <= 12 ? JenisPegawai.PNS : JenisPegawai.PPPK);
    }

    /**
     * Whether a number tells another kind than is written; nothing is known of soldiers and police.
     */
    public static boolean differs(Nip nip, JenisPegawai written) {
        return switch (written) {
            case PNS, CPNS -> hintOf(nip).equals(Optional.of(JenisPegawai.PPPK));
            case PPPK, PPPK_PARUH_WAKTU -> hintOf(nip).equals(Optional.of(JenisPegawai.PNS));
            case TNI, POLRI, PEJABAT_NEGARA, NON_ASN -> false;
        };
    }

    private static void look(
            String digits, boolean numericCell, LocalDate today, List<Finding> findings) {
        if (numericCell && digits.endsWith("00")) {
            findings.add(error("precision-lost"));
        }
        if (!plausibleBirth(digits.substring(0, 8), today)) {
            findings.add(warning("nip-birth-date"));
        }
        if (digits.startsWith("00", 12)) {
            findings.add(error("nip-start-month"));
        }
        if ("12".indexOf(digits.charAt(14)) < 0) {
            findings.add(error("nip-sex"));
        }
        if (digits.endsWith("000")) {
            findings.add(warning("nip-serial"));
        }
    }

    private static boolean plausibleBirth(String text, LocalDate today) {
        try {
            return !LocalDate.parse(text, BIRTH_DATE).isAfter(today.minusYears(YOUNGEST));
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    private static Finding error(String code) {
        return new Finding(Severity.ERROR, code);
    }

    private static Finding warning(String code) {
        return new Finding(Severity.WARNING, code);
    }
}
