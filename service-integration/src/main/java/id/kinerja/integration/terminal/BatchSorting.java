package id.kinerja.integration.terminal;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which punches of a batch can be taken, and what became of each of them. */
public final class BatchSorting {

    private final List<PunchBatch.Item> items;
    private final List<@Nullable ReceivedLine> lines = new ArrayList<>();
    private final Map<String, Told> told;

    /**
     * @param told punches of the system that are there already, by what it calls them
     * @param waiting such as wait, or were found to be none
     */
    public BatchSorting(
            PunchBatch batch,
            Map<String, Told> told,
            Map<String, AttlogLine> waiting,
            UUID raw,
            Instant receivedAt) {
        this.items = batch.items();
        this.told = new HashMap<>(told);
        waiting.forEach(this::told);
        items.forEach(item -> lines.add(line(item, raw, receivedAt)));
    }

    /**
     * Whose punch it was said to be, when, and in which direction.
     *
     * @param subject the number of the person, or what the system calls him
     */
    public record Told(Instant at, int status, @Nullable String subject) {

        static Told of(PunchBatch.Reported item) {
            return of(item.line(), item.report());
        }

        static Told of(AttlogLine line, Report report) {
            NomorPegawai number = report.number();
            return new Told(
                    report.at(), line.status(), number == null ? line.pin() : number.written());
        }
    }

    /** Those that can be taken, in their order. */
    public List<ReceivedLine> lines() {
        List<ReceivedLine> taken = new ArrayList<>();
        lines.forEach(
                line -> {
                    if (line != null) {
                        taken.add(line);
                    }
                });
        return taken;
    }

    /**
     * One for each item, in their order.
     *
     * @param punches lines that are new punches
     * @param waiting lines that newly wait
     * @param aside lines that wait, newly or not
     */
    public List<PunchOutcome> outcomes(
            Set<UUID> punches, Set<UUID> waiting, List<AttlogSorting.Aside> aside) {
        Map<UUID, AttlogSorting.Reason> reasons =
                aside.stream()
                        .filter(one -> waiting.contains(one.source().id()))
                        .collect(toMap(one -> one.source().id(), AttlogSorting.Aside::reason));
        List<PunchOutcome> outcomes = new ArrayList<>();
        for (int at = 0; at < items.size(); at++) {
            outcomes.add(outcome(items.get(at), at + 1, lines.get(at), punches, reasons));
        }
        return outcomes;
    }

    private static PunchOutcome outcome(
            PunchBatch.Item item,
            int row,
            @Nullable ReceivedLine line,
            Set<UUID> punches,
            Map<UUID, AttlogSorting.Reason> reasons) {
        String id = item.externalId();
        if (item instanceof PunchBatch.Wrong wrong) {
            return PunchOutcome.rejected(id, wrong.finding());
        }
        if (line == null) {
            return PunchOutcome.rejected(
                    id, Refused.Finding.ofRow(row, "externalId", "external-id-reused"));
        }
        if (punches.contains(line.id())) {
            return new PunchOutcome(PunchOutcome.Status.ACCEPTED, id, line.id(), null, null);
        }
        AttlogSorting.Reason reason = reasons.get(line.id());
        return new PunchOutcome(
                reason == null ? PunchOutcome.Status.DUPLICATE : PunchOutcome.Status.QUARANTINED,
                id,
                null,
                reason,
                null);
    }

    private void told(String externalId, AttlogLine line) {
        Report report = line.report();
        if (report != null) {
            told.putIfAbsent(externalId, Told.of(line, report));
        }
    }

    /** Nothing where it can't be read, or where another punch is called the same. */
    private @Nullable ReceivedLine line(PunchBatch.Item item, UUID raw, Instant receivedAt) {
        if (!(item instanceof PunchBatch.Reported readable)) {
            return null;
        }
        Told now = Told.of(readable);
        Told before = told.putIfAbsent(readable.externalId(), now);
        return before == null || before.equals(now)
                ? ReceivedLine.reported(readable.line(), raw, receivedAt)
                : null;
    }
}
