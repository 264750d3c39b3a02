package id.kinerja.integration.personnel;

import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A dated placing of a person, by decree; the definitive one is primary.
 *
 * @param assessors who is his pejabat penilai in it, on which of its days
 */
public record Assignment(
        AssignmentId id,
        PersonId person,
        UnitId unit,
        String positionCode,
        String positionName,
        JenisJabatan jenis,
        @Nullable KelasJabatan kelas,
        Penugasan penugasan,
        Timeline<Assessor> assessors,
        @Nullable Decree decree,
        DateRange during,
        long revision) {

    /**
     * @param reason why it is whom the register names, where that doesn't go without saying
     * @param insteadOf whom the register names, where he gives way to this one
     */
    public record Assessor(PersonId person, @Nullable String reason, @Nullable PersonId insteadOf) {

        public Assessor(PersonId person, @Nullable String reason) {
            this(person, reason, null);
        }

        /** Whom the register names, though he may give way. */
        public PersonId named() {
            return insteadOf == null ? person : insteadOf;
        }

        /** As the register names him, giving way to nobody. */
        public Assessor asNamed() {
            return insteadOf == null ? this : new Assessor(insteadOf, reason);
        }

        /** Gives way to that one. */
        public Assessor givingWayTo(PersonId other) {
            return new Assessor(other, reason, named());
        }
    }

    public boolean primary() {
        return penugasan == Penugasan.DEFINITIF;
    }

    public boolean leadsUnit() {
        return leadsUnit(jenis, penugasan);
    }

    static boolean leadsUnit(JenisJabatan jenis, Penugasan penugasan) {
        return switch (jenis) {
            case JPT_UTAMA, JPT_MADYA, JPT_PRATAMA, ADMINISTRATOR, PENGAWAS ->
                    penugasan != Penugasan.TUGAS_TAMBAHAN;
            case FUNGSIONAL, PELAKSANA, JABATAN_NEGARA -> false;
        };
    }

    /** The same place, held no longer than until that day, which is one of its days. */
    public Assignment endingOn(LocalDate lastDay) {
        return lasting(lastDay).with(revision + 1);
    }

    /** The same place as it is entered, held no longer than until that day, one of its days. */
    public Assignment lasting(LocalDate lastDay) {
        return with(assessors.until(lastDay), DateRange.of(during.from(), lastDay), revision);
    }

    /** The same place, held on until that day, or without an end, under whom it was held last. */
    public Assignment goingOnUntil(@Nullable LocalDate last) {
        DateRange days = DateRange.of(during.from(), last);
        LocalDate ended = during.lastDay();
        Timeline<Assessor> others =
                assessors
                        .on(ended)
                        .filter(assessor -> last == null || last.isAfter(ended))
                        .map(Assessor::asNamed)
                        .map(
                                assessor ->
                                        assessors.with(
                                                assessor, DateRange.of(ended.plusDays(1), last)))
                        .orElse(assessors);
        return changed(others, days);
    }

    /** The same place, called otherwise: nobody moves by that. */
    public Assignment called(String name) {
        return new Assignment(
                id,
                person,
                unit,
                positionCode,
                name,
                jenis,
                kelas,
                penugasan,
                assessors,
                decree,
                during,
                revision + 1);
    }

    /** As it is told once more after it is known never to have been. */
    public Assignment withdrawn() {
        return with(revision + 1);
    }

    private Assignment with(long number) {
        return with(assessors, during, number);
    }

    /** The same place under this pejabat penilai, on those of these days on which it is held. */
    public Assignment assessedBy(Assessor assessor, DateRange days) {
        return during.intersection(days)
                .map(held -> changed(assessors.with(assessor, held), during))
                .orElse(this);
    }

    /** The same place, assessed in it by these on its days. */
    public Assignment assessedBy(Timeline<Assessor> others) {
        return others.equals(assessors) ? this : changed(others, during);
    }

    /** From that day on, whomever the register names the one for it names the other. */
    public Assignment handedOver(PersonId from, Assessor to, LocalDate since) {
        Timeline<Assessor> others = assessors;
        for (Timeline.Part<Assessor> entry : assessors.parts()) {
            if (entry.value().named().equals(from)) {
                others =
                        entry.during()
                                .intersection(DateRange.since(since))
                                .map(withinOf(others, to))
                                .orElse(others);
            }
        }
        return assessedBy(others);
    }

    private static Function<DateRange, Timeline<Assessor>> withinOf(
            Timeline<Assessor> others, Assessor to) {
        return days -> others.with(to, days);
    }

    public Assignment withAssessors(Timeline<Assessor> others) {
        return with(others, during, revision);
    }

    private Assignment changed(Timeline<Assessor> others, DateRange days) {
        return with(others, days, revision + 1);
    }

    private Assignment with(Timeline<Assessor> others, DateRange days, long number) {
        return new Assignment(
                id,
                person,
                unit,
                positionCode,
                positionName,
                jenis,
                kelas,
                penugasan,
                others,
                decree,
                days,
                number);
    }
}
