package id.kinerja.integration.transfer;

import id.kinerja.integration.discipline.Punishment;
import id.kinerja.integration.personnel.PersonFact;
import id.kinerja.integration.personnel.ServiceStatus;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that an agency tells another of somebody who moves there. What stands here is read by other
 * installations, of other years too: parts may be added to it, none is renamed.
 *
 * @param form by which a reader knows what it is
 * @param id the one of the transfer at the agency that tells it; what has it is one package
 * @param lastDay his last one there
 * @param attendanceClosedUntil the last day of his last closed month; absent where none is closed
 * @param servesSince since when he has served without a break, at agencies before too; absent where
 *     an older one tells it
 * @param absence of the year of the last day; absent where there was none, or an older one tells it
 */
public record TransferPackage(
        String form,
        UUID id,
        Office from,
        Office to,
        Instant issuedAt,
        Instant expiresAt,
        LocalDate lastDay,
        Decree decree,
        Someone person,
        List<Fact> facts,
        List<Service> service,
        List<Position> positions,
        List<AnnualLeave> annualLeave,
        List<Punished> punishments,
        List<Rated> ratings,
        Paid paid,
        @Nullable LocalDate attendanceClosedUntil,
        @Nullable LocalDate servesSince,
        @Nullable Absence absence) {

    public static final String FORM = "kinerja-transfer/1";

    private static final int LONGEST_TEXT = 300;
    private static final int MOST_DAYS = 366;
    private static final int LAST_YEAR = 3_000;
    private static final int MINUTES_OF_A_DAY = 1_440;
    private static final Pattern NUMBER = Pattern.compile(NomorPegawai.REGEX);

    public TransferPackage {
        facts = List.copyOf(facts);
        service = List.copyOf(service);
        positions = List.copyOf(positions);
        annualLeave = List.copyOf(annualLeave);
        punishments = List.copyOf(punishments);
        ratings = List.copyOf(ratings);
    }

    /** An agency, by the code that it has where it is. */
    public record Office(String code, String name) {}

    /** By which he moves. */
    public record Decree(String number, LocalDate date) {}

    /** As he is when it is released; no NIK and no account is ever told. */
    public record Someone(
            @Nullable String number, String name, JenisPegawai kind, @Nullable String golongan) {}

    public record Fact(
            PersonFact.Kind kind,
            LocalDate since,
            @Nullable String value,
            @Nullable String decree) {

        private boolean isSound() {
            return kind != null && since != null && mayBe(kind, value);
        }
    }

    public record Service(
            ServiceStatus status,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String decree) {}

    /**
     * @param penugasan absent of what is known from papers alone
     */
    public record Position(
            String unit,
            String name,
            JenisJabatan jenis,
            @Nullable Integer kelas,
            @Nullable Penugasan penugasan,
            LocalDate from,
            LocalDate to,
            @Nullable String decree,
            @Nullable LocalDate decreeDate) {

        private boolean isSound() {
            return isText(unit)
                    && isText(name)
                    && jenis != null
                    && (kelas == null || kelas >= 1)
                    && from != null
                    && to != null
                    && !to.isBefore(from);
        }
    }

    /**
     * What he had been away without leave since the first of January of that year, by which a
     * punishment is found (PP 94/2021 Ps 9-11); at agencies before too.
     */
    public record Absence(int year, int days, int minutes, int longestRun) {

        private boolean isSound() {
            return year > 0
                    && year < LAST_YEAR
                    && Stream.of(days, longestRun).allMatch(one -> one >= 0 && one <= MOST_DAYS)
                    && minutes >= 0
                    && minutes <= MOST_DAYS * MINUTES_OF_A_DAY;
        }
    }

    /** Working days of annual leave of a year. */
    public record AnnualLeave(int year, int own, int carried, int added, int used) {

        public int remaining() {
            return own + carried + added - used;
        }

        private boolean isSound() {
            return year > 0
                    && year < LAST_YEAR
                    && DaysOfTheRepublic.include(LocalDate.ofYearDay(year, 1))
                    && Stream.of(own, carried, added, used)
                            .allMatch(days -> days >= 0 && days <= MOST_DAYS);
        }
    }

    /** A punishment that runs on; never for what. */
    public record Punished(
            Punishment punishment,
            Decree decree,
            LocalDate receivedOn,
            LocalDate from,
            @Nullable LocalDate to) {

        private boolean isSound() {
            return punishment != null
                    && decree != null
                    && isText(decree.number())
                    && decree.date() != null
                    && receivedOn != null
                    && !receivedOn.isBefore(decree.date())
                    && from != null
                    && (to == null || !to.isBefore(from));
        }
    }

    public record Rated(
            String period, RatingLevel hasilKerja, RatingLevel perilaku, Predikat predikat) {}

    /**
     * @param until the last month that the agency pays
     * @param letter which says so, such as the SKPP
     */
    public record Paid(YearMonth until, String letter) {}

    /** Whether all that must be there is, and in the form in which it can be kept here. */
    public boolean isSound() {
        return FORM.equals(form)
                && Stream.of(id, from, to, issuedAt, expiresAt, lastDay, decree, person, paid)
                        .allMatch(Objects::nonNull)
                && isText(from.code())
                && isText(from.name())
                && isText(to.code())
                && isText(decree.number())
                && isText(person.name())
                && person.kind() != null
                && (person.number() == null || NUMBER.matcher(person.number()).matches())
                && paid.until() != null
                && isText(paid.letter())
                && (servesSince == null || !servesSince.isAfter(lastDay))
                && (absence == null || absence.isSound())
                && positions.stream().allMatch(Position::isSound)
                && facts.stream().allMatch(Fact::isSound)
                && annualLeave.stream().allMatch(AnnualLeave::isSound)
                && punishments.stream().allMatch(Punished::isSound);
    }

    private static boolean mayBe(PersonFact.Kind kind, @Nullable String value) {
        return switch (kind) {
            case NIP -> value == null || NUMBER.matcher(value).matches();
            case NAMA -> isText(value);
            case JENIS_PEGAWAI ->
                    Stream.of(JenisPegawai.values()).anyMatch(one -> one.name().equals(value));
            case GOLONGAN -> value == null || isText(value);
        };
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_TEXT;
    }

    public boolean hasExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    /** Codes are compared as people write them. */
    public boolean isFor(String code) {
        return to.code().equalsIgnoreCase(code);
    }
}
