package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * @param id of the request that an answer is for; one that was taken is taken once
     */
    static <A> Outcome each(
            List<A> answers, Function<A, PermintaanCutiId> id, Function<A, PermintaanCuti> step) {
        Map<PermintaanCutiId, PermintaanCuti> taken = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (int row = 0; row < answers.size(); row++) {
            A answer = answers.get(row);
            if (taken.containsKey(id.apply(answer))) {
                findings.add(Finding.ofRow(row + 1, REQUEST, "row-twice"));
                continue;
            }
            try {
                taken.put(id.apply(answer), step.apply(answer));
            } catch (Refused refused) {
                findings.addAll(of(row + 1, refused));
            }
        }
        return new Outcome(List.copyOf(taken.values()), findings);
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
