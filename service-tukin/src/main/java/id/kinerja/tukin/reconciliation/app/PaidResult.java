package id.kinerja.tukin.reconciliation.app;

import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Sha256;
import id.kinerja.platform.table.TableRow;
import id.kinerja.tukin.reconciliation.OrderedPayments;
import id.kinerja.tukin.reconciliation.PaidLine;
import id.kinerja.tukin.reconciliation.PaidRow;
import id.kinerja.tukin.reconciliation.ResultLayout;
import id.kinerja.tukin.reconciliation.ResultLayout.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The lines of one file as they are taken, row by row, each with an id. */
final class PaidResult {

    /** Of whom the run doesn't pay neither the number nor the person stands in an id. */
    private static final int HASHED = 32;

    private final ResultLayout layout;
    private final List<Finding> findings;
    private final List<PaidLine> lines = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> ordinals = new HashMap<>();

    /**
     * @param findings to which those of its rows are added
     */
    PaidResult(ResultLayout layout, List<Finding> findings) {
        this.layout = layout;
        this.findings = findings;
    }

    List<PaidLine> lines() {
        return List.copyOf(lines);
    }

    void take(TableRow row, PaidRow read) {
        List<Finding> unreadable = new ArrayList<>(row.unreadable());
        row.spoilt().stream()
                .sorted()
                .forEach(
                        column ->
                                unreadable.add(
                                        Finding.ofRow(row.number(), column, "paid-number-spoilt")));
        if (!unreadable.isEmpty()) {
            findings.addAll(unreadable);
            return;
        }
        Optional<PaidLine> line = read.line();
        findings.addAll(read.findings());
        line.map(this::identified)
                .ifPresent(
                        one -> {
                            if (ids.add(one.id())) {
                                lines.add(one);
                            } else {
                                findings.add(
                                        Finding.ofRow(row.number(), idColumn(), "paid-id-twice"));
                            }
                        });
    }

    private PaidLine identified(PaidLine line) {
        if (!line.id().isEmpty()) {
            return line;
        }
        String whom =
                line.person() == null
                        ? Sha256.hex(line.number().getBytes(StandardCharsets.UTF_8))
                                .substring(0, HASHED)
                        : line.person().toString();
        int ordinal = ordinals.merge(line.kind() + ":" + whom, 1, Integer::sum);
        return line.withId(OrderedPayments.idOf(line.kind(), whom, ordinal));
    }

    private String idColumn() {
        return Stream.of(Field.ID, Field.REFERENCE, Field.NUMBER, Field.ACCOUNT)
                .map(layout::column)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
