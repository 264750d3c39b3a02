package id.kinerja.tukin.shadow;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's month on both sides.
 *
 * @param subject the person, or the payment that was told where nobody here has its number
 * @param number absent where none is known
 * @param difference what is paid here less what was paid there, before tax; nothing is paid here
 *     while questions are open
 * @param theirs absent where nothing was paid there
 * @param ours absent where there is no statement
 * @param differences in the order of causes
 */
public record ShadowPerson(
        UUID subject,
        @Nullable PersonId person,
        @Nullable String number,
        @Nullable UnitId unit,
        ShadowOutcome outcome,
        Rupiah difference,
        List<String> openQuestions,
        @Nullable Figures theirs,
        @Nullable Figures ours,
        List<Part> differences) {

    public ShadowPerson {
        openQuestions = List.copyOf(openQuestions);
        differences = List.copyOf(differences);
    }

    public ShadowPerson with(List<Part> parts) {
        return new ShadowPerson(
                subject,
                person,
                number,
                unit,
                outcome,
                difference,
                openQuestions,
                theirs,
                ours,
                parts);
    }

    /**
     * What one side says; cuts are above zero, and what it doesn't tell is absent.
     *
     * @param otherCuts all other cuts, told by ours alone
     * @param tax of ours once its run is locked
     */
    public record Figures(
            Rupiah gross,
            Rupiah net,
            @Nullable KelasJabatan kelas,
            @Nullable Rupiah classAmount,
            @Nullable Rupiah attendance,
            @Nullable Rupiah performance,
            @Nullable Rupiah addition,
            @Nullable Rupiah otherCuts,
            @Nullable Rupiah tax) {}

    /**
     * What one cause makes of the difference, and what was decided about it.
     *
     * @param decision absent until somebody says a word
     */
    public record Part(ShadowCause cause, Rupiah amount, @Nullable Decision decision) {}

    /** A word about a difference. */
    public record Decision(ShadowWord word, @Nullable String reason, PersonId by, Instant at) {}
}
