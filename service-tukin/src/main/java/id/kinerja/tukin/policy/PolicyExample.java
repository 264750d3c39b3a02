package id.kinerja.tukin.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that was worked out by hand; the policy must come to the same before it pays anybody.
 *
 * @param name what it shows, as a reader of the regulation would say it
 * @param basis the regulation that works it out; absent where the agency did
 */
public record PolicyExample(
        String name, @Nullable Article basis, CaseFacts facts, Expected expected) {

    /**
     * What it comes to, in whole rupiah.
     *
     * @param lines the sums of single lines, where they are told too
     */
    public record Expected(long net, List<ExpectedLine> lines) {

        public Expected {
            lines = lines == null ? List.of() : List.copyOf(lines);
        }
    }

    /**
     * What a line adds; a cut is below zero.
     *
     * @param code of a line of the statement, such as {@code POTONGAN_KEHADIRAN}
     */
    public record ExpectedLine(String code, long amount) {}
}
