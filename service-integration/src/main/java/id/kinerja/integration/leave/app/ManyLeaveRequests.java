package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The same step of many requests, one after another; one that can't be taken stops no other. */
public final class ManyLeaveRequests {

    private static final String REQUEST = "requestId";

    private ManyLeaveRequests() {}

    /**
     * @param taken as they are now
     * @param findings of the others, each with the number of its row
     */
    public record Outcome(List<PermintaanCuti> taken, List<Finding> findings) {}

    static <A> Outcome each(List<A> answers, Function<A, PermintaanCuti> step) {
        List<PermintaanCuti> taken = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int row = 0; row < answers.size(); row++) {
            try {
                taken.add(step.apply(answers.get(row)));
            } catch (Refused refused) {
                findings.addAll(of(row + 1, refused));
            }
        }
        return new Outcome(taken, findings);
    }

    /** What is wrong with fields of it, or else why it as a whole is refused. */
    private static List<Finding> of(int row, Refused refused) {
        Stream<Finding> told =
                refused.findings().isEmpty()
                        ? Stream.of(
                                Finding.of(REQUEST, refused.code(), refused.arguments().toArray()))
                        : refused.findings().stream();
        return told.map(
                        one ->
                                Finding.ofRow(
                                        row, one.field(), one.code(), one.arguments().toArray()))
                .toList();
    }
}
