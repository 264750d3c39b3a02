package id.kinerja.integration.personnel.web;

import id.kinerja.integration.personnel.UnitDecree;
import id.kinerja.integration.personnel.app.RenameUnit;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.UnitId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What decrees say of units. */
final class UnitRequests {

    /** By which the treasury knows a unit of a ministry: six digits. */
    static final String KODE_SATKER = "[0-9]{6}";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 100;
    private static final String INVALID = "unit-invalid";

    private UnitRequests() {}

    /** Everything that it is called, as it is now. */
    record RenamingRequest(
            @NotBlank @Size(max = LONGEST_CODE) String code,
            @NotBlank @Size(max = LONGEST_NAME) String name,
            @Nullable @Pattern(regexp = KODE_SATKER, message = "kode-satker") String kodeSatker,
            @NotBlank @Size(max = LONGEST_CODE) String decreeNumber,
            @NotNull LocalDate decreeDate) {

        RenameUnit.Naming naming() {
            return new RenameUnit.Naming(code, name, kodeSatker);
        }

        UnitDecree.Paper paper() {
            return decree(decreeNumber, decreeDate);
        }
    }

    /**
     * @param parentId the unit it comes under; absent for the top of the tree
     * @param from the first day on which it stands there
     */
    record MoveRequest(
            @Nullable UnitId parentId,
            @NotNull LocalDate from,
            @NotBlank @Size(max = LONGEST_CODE) String decreeNumber,
            @NotNull LocalDate decreeDate) {

        LocalDate checkedFrom() {
            DaysOfTheRepublic.require(INVALID, new Written("from", from));
            return from;
        }

        UnitDecree.Paper paper() {
            return decree(decreeNumber, decreeDate);
        }
    }

    /**
     * @param zone in which it works; absent for the agency's own
     * @param wrongSince the first day that is to be counted by it
     */
    record ZoneRequest(@Nullable ZoneId zone, @NotNull LocalDate wrongSince) {

        LocalDate checkedSince() {
            DaysOfTheRepublic.require(INVALID, new Written("wrongSince", wrongSince));
            return wrongSince;
        }
    }

    /**
     * @param lastDay on which the unit still stands
     */
    record UnitEndingRequest(
            @NotNull LocalDate lastDay,
            @NotBlank @Size(max = LONGEST_CODE) String decreeNumber,
            @NotNull LocalDate decreeDate) {

        LocalDate checkedLastDay() {
            DaysOfTheRepublic.require(INVALID, new Written("lastDay", lastDay));
            return lastDay;
        }

        UnitDecree.Paper paper() {
            return decree(decreeNumber, decreeDate);
        }
    }

    private static UnitDecree.Paper decree(String number, LocalDate date) {
        DaysOfTheRepublic.require(INVALID, new Written("decreeDate", date));
        return new UnitDecree.Paper(number, date);
    }
}
