package id.kinerja.integration.personnel.web;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Decree;
import id.kinerja.integration.personnel.PersonFacts;
import id.kinerja.integration.personnel.ServiceChange;
import id.kinerja.integration.personnel.ServiceStatus;
import id.kinerja.integration.personnel.app.AddPerson;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What HR writes of people and places, from decrees. */
final class PersonRequests {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 100;

    /** Of the longest table there is (27 peringkat, Perpres 37/2015). */
    private static final int HIGHEST_CLASS = 27;

    private PersonRequests() {}

    /**
     * Everything that is written of him, as it is from a day on.
     *
     * @param nrp of a soldier or police officer, in place of the other
     * @param since absent for today; one before what is known last puts that right
     */
    record CorrectionRequest(
            @Nullable @Size(max = 30) String nip,
            @Nullable @Size(max = 30) String nrp,
            @NotBlank @Size(max = LONGEST_NAME) String name,
            @NotNull JenisPegawai jenisPegawai,
            @Nullable @Size(max = 10) String golongan,
            @Nullable LocalDate since,
            @Nullable @Size(max = LONGEST_CODE) String decreeNumber) {

        PersonFacts facts() {
            return new PersonFacts(nip, nrp, name, jenisPegawai, golongan);
        }

        @Nullable LocalDate checkedSince() {
            DaysOfTheRepublic.require("person-invalid", new Written("since", since));
            return since;
        }
    }

    /**
     * @param nrp of a soldier or police officer, in place of the other
     * @param from his first day
     * @param place which he takes; absent where HR of the whole agency places him later
     */
    record PersonRequest(
            @Nullable @Size(max = 30) String nip,
            @Nullable @Size(max = 30) String nrp,
            @NotBlank @Size(max = LONGEST_NAME) String name,
            @NotNull JenisPegawai jenisPegawai,
            @Nullable @Size(max = 10) String golongan,
            @NotNull LocalDate from,
            @Nullable @Valid AssignmentRequest place) {

        AddPerson.Newcomer newcomer() {
            DaysOfTheRepublic.require("person-invalid", new Written("from", from));
            return new AddPerson.Newcomer(
                    new PersonFacts(nip, nrp, name, jenisPegawai, golongan),
                    from,
                    place == null
                            ? null
                            : new AddPerson.FirstPlace(place::assignment, place.assessorId()));
        }
    }

    /**
     * @param from the first day on which it is so
     * @param to the last one; absent where it holds until the next decree
     */
    record ServiceChangeRequest(
            @NotNull ServiceStatus status,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @NotBlank @Size(max = LONGEST_CODE) String decreeNumber) {

        ServiceChange change() {
            return new ServiceChange(
                    status, days("service-change-invalid", from, to), decreeNumber);
        }
    }

    /**
     * @param assessorId whom the decree names; absent for who leads the unit, or the nearest above
     * @param decreeDate today's at the latest; absent where nobody has it before him
     */
    record AssignmentRequest(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = LONGEST_CODE) String positionCode,
            @NotBlank @Size(max = LONGEST_NAME) String positionName,
            @NotNull JenisJabatan jenisJabatan,
            @Nullable @Min(1) @Max(HIGHEST_CLASS) Integer kelasJabatan,
            @NotNull Penugasan penugasan,
            @Nullable PersonId assessorId,
            @NotBlank @Size(max = LONGEST_CODE) String decreeNumber,
            @Nullable LocalDate decreeDate,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {

        Assignment assignment(PersonId person) {
            DaysOfTheRepublic.require("assignment-invalid", new Written("decreeDate", decreeDate));
            return new Assignment(
                    AssignmentId.next(),
                    person,
                    unitId,
                    positionCode,
                    positionName,
                    jenisJabatan,
                    kelasJabatan == null ? null : new KelasJabatan(kelasJabatan),
                    penugasan,
                    Timeline.none(),
                    new Decree(decreeNumber, decreeDate),
                    days("assignment-invalid", from, to),
                    1);
        }
    }

    /**
     * @param lastDay on which the place is still held
     */
    record PlaceEndingRequest(@NotNull LocalDate lastDay) {

        LocalDate checked() {
            DaysOfTheRepublic.require("assignment-invalid", new Written("lastDay", lastDay));
            return lastDay;
        }
    }

    /**
     * @param reason why it is he, such as an absent superior or a conflict of interest
     */
    record AssessorRequest(
            @NotNull PersonId assessorId,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @NotBlank @Size(max = LONGEST_NAME) String reason) {

        Assignment.Assessor assessor() {
            return new Assignment.Assessor(assessorId, reason);
        }

        DateRange during() {
            return days("assignment-invalid", from, to);
        }
    }

    /**
     * @param since the first day on which it is the other
     * @param reason such as the decree of the new head
     */
    record HandoverRequest(
            @NotNull PersonId fromPersonId,
            @NotNull PersonId toPersonId,
            @NotNull LocalDate since,
            @NotBlank @Size(max = LONGEST_NAME) String reason) {

        Assignment.Assessor assessor() {
            return new Assignment.Assessor(toPersonId, reason);
        }

        LocalDate checkedSince() {
            DaysOfTheRepublic.require("assignment-invalid", new Written("since", since));
            return since;
        }
    }

    private static DateRange days(String code, LocalDate from, @Nullable LocalDate to) {
        DaysOfTheRepublic.require(code, new Written("from", from), new Written("to", to));
        if (to != null && to.isBefore(from)) {
            throw Refused.invalid(code, Finding.of("to", "ends-before-it-starts"));
        }
        return DateRange.of(from, to);
    }
}
