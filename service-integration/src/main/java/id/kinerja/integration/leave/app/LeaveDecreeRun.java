package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.AskedLeave;
import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveCause;
import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.leave.LeaveRules;
import id.kinerja.integration.leave.LeaveType;
import id.kinerja.integration.leave.TakenLeave;
import id.kinerja.integration.personnel.PaperDate;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.app.CellReading;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.imports.ImportOutcome;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way through such a file. A decree counts as it was given, as one that is recorded by hand;
 * what no decree can be about is left out, and what is to be looked at is a warning. What is
 * recorded already is counted as known and changes nothing.
 */
final class LeaveDecreeRun implements ImportRun {

    private static final int LONGEST_NUMBER = 100;
    private static final String TO = "selesai";
    static final String SICK_CAUSE = "sebab_sakit";
    static final String CAUSE = "sebab_cuti";

    /** Where a file has what a request calls so; a cause stands in one of two columns. */
    private static final Map<String, String> COLUMNS =
            Map.of("type", "jenis_cuti", "from", "mulai", "to", TO);

    private final Actor actor;
    private final boolean apply;
    private final LeavePolicy policy;
    private final LocalDate today;
    private final LeaveDecrees decrees;

    private final Set<OfDecree> seen = new HashSet<>();

    /** Of the rows in hand, those that a file has brought in before. */
    private int known;

    /** Rows of a dry run, which are not kept. */
    private final Map<PersonId, List<Leave>> passed = new HashMap<>();

    LeaveDecreeRun(
            Actor actor, boolean apply, LeavePolicy policy, LocalDate today, LeaveDecrees decrees) {
        this.actor = actor;
        this.apply = apply;
        this.policy = policy;
        this.today = today;
        this.decrees = decrees;
    }

    private record OfDecree(PersonId person, LeaveType type, DateRange during, String number) {

        static OfDecree of(Leave leave) {
            return new OfDecree(
                    leave.person(), leave.type(), leave.during(), leave.decree().number());
        }
    }

    @Override
    public ImportOutcome take(List<TableRow> rows) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, Person> people =
                decrees.people(actor, rows, row -> firstDay(row).orElse(today), findings);
        List<Leave> taken = new ArrayList<>();
        known = 0;
        for (TableRow row : rows) {
            Person person = people.get(row.number());
            if (person != null) {
                leave(row, person, findings).ifPresent(taken::add);
            }
        }
        if (apply) {
            decrees.tell(actor, taken, today);
        }
        return new ImportOutcome(Map.of("leaves", taken.size(), "known", known), findings);
    }

    private static Optional<LocalDate> firstDay(TableRow row) {
        return new CellReading(row, new ArrayList<>()).day("mulai");
    }

    private Optional<Leave> leave(TableRow row, Person person, List<Finding> findings) {
        List<Finding> wrong = new ArrayList<>();
        Optional<Leave> read = read(row, person.id(), wrong);
        if (read.isEmpty()) {
            findings.addAll(wrong);
            return read;
        }
        boolean first = seen.add(OfDecree.of(read.get()));
        Optional<Leave> recorded = first ? decrees.recorded(read.get()) : Optional.empty();
        if (recorded.isPresent()) {
            known++;
            otherCause(row, read.get(), recorded.get()).ifPresent(findings::add);
            return Optional.empty();
        }
        Optional<Finding> hindrance =
                first
                        ? hindrance(row, read.get())
                        : Optional.of(Finding.ofRow(row.number(), "nomor_sk", "row-twice"));
        if (hindrance.isPresent()) {
            findings.add(hindrance.get());
            return Optional.empty();
        }
        Leave leave = read.get();
        Optional<Finding> toCome = PaperDate.finding("tanggal_sk", leave.decree().date(), today);
        if (toCome.isPresent()) {
            findings.add(
                    Finding.ofRow(
                            row.number(),
                            "tanggal_sk",
                            toCome.get().code(),
                            toCome.get().arguments().toArray()));
            return Optional.empty();
        }
        List<Finding> contradictions =
                LeaveRules.contradictions(person, AskedLeave.decreed(leave), policy);
        if (!contradictions.isEmpty()) {
            contradictions.forEach(one -> findings.add(ofRow(row, one)));
            return Optional.empty();
        }
        decrees.doubts(person, leave, policy, today, passed(person.id()))
                .forEach(doubt -> findings.add(ofRow(row, doubt).asWarning()));
        keep(read.get());
        return read;
    }

    /** What is recorded stays; whether its cause is to be another is for HR to say there. */
    private static Optional<Finding> otherCause(TableRow row, Leave told, Leave recorded) {
        return row.text(causeColumn(row)).isEmpty() || told.cause() == recorded.cause()
                ? Optional.empty()
                : Optional.of(
                        Finding.ofRow(
                                        row.number(),
                                        causeColumn(row),
                                        "sick-cause-recorded-otherwise")
                                .asWarning());
    }

    private Optional<Finding> hindrance(TableRow row, Leave leave) {
        if (decrees.wasCalledOff(leave)) {
            return Optional.of(Finding.ofRow(row.number(), "nomor_sk", "leave-called-off"));
        }
        List<Leave> before = passed.getOrDefault(leave.person(), List.of());
        return before.stream()
                .filter(other -> other.during().overlaps(leave.during()))
                .findFirst()
                .map(LeaveDecrees::overlaps)
                .or(() -> decrees.refusal(leave))
                .map(
                        refused ->
                                new Finding(
                                        "mulai",
                                        row.number(),
                                        refused.code(),
                                        refused.arguments()));
    }

    private void keep(Leave leave) {
        if (apply) {
            decrees.keep(actor, leave);
        } else {
            passed.computeIfAbsent(leave.person(), person -> new ArrayList<>()).add(leave);
        }
    }

    private List<TakenLeave> passed(PersonId person) {
        return passed.getOrDefault(person, List.of()).stream().map(TakenLeave::of).toList();
    }

    private static Finding ofRow(TableRow row, Finding doubt) {
        return new Finding(
                doubt.field().equals("cause")
                        ? causeColumn(row)
                        : Objects.requireNonNull(COLUMNS.get(doubt.field())),
                row.number(),
                doubt.code(),
                doubt.arguments());
    }

    private static Optional<Leave> read(TableRow row, PersonId person, List<Finding> wrong) {
        CellReading cells = new CellReading(row, wrong);
        Optional<LeaveType> type = cells.value("jenis_cuti", LeaveType::valueOf);
        @Nullable LeaveCause cause = cause(row, wrong);
        Optional<LocalDate> from = cells.neededDay("mulai");
        Optional<LocalDate> to = cells.neededDay(TO);
        Optional<String> number = cells.text("nomor_sk", LONGEST_NUMBER);
        Optional<LocalDate> date = cells.neededDay("tanggal_sk");
        if (from.isPresent() && to.isPresent()) {
            if (to.get().isBefore(from.get())) {
                wrong.add(Finding.ofRow(row.number(), TO, "ends-before-it-starts"));
            } else if (Leave.tooLong(from.get(), to.get())) {
                wrong.add(Finding.ofRow(row.number(), TO, "leave-too-long"));
            }
        }
        return wrong.isEmpty()
                ? Optional.of(
                        Leave.decreed(
                                person,
                                type.orElseThrow(),
                                cause,
                                DateRange.of(from.orElseThrow(), to.orElseThrow()),
                                new Leave.Decree(number.orElseThrow(), date.orElseThrow())))
                : Optional.empty();
    }

    /** What stands there instead isn't repeated: it may say what somebody is ill with. */
    private static @Nullable LeaveCause cause(TableRow row, List<Finding> wrong) {
        String column = causeColumn(row);
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (column.equals(CAUSE) && !row.text(SICK_CAUSE).isEmpty()) {
            wrong.add(Finding.ofRow(row.number(), CAUSE, "leave-cause-twice"));
            return null;
        }
        Optional<LeaveCause> cause = LeaveCause.named(text);
        if (cause.isEmpty()) {
            wrong.add(
                    Finding.ofRow(
                            row.number(),
                            column,
                            column.equals(CAUSE) ? "leave-cause-unknown" : "sick-cause-unknown"));
        }
        return cause.orElse(null);
    }

    private static String causeColumn(TableRow row) {
        return row.text(CAUSE).isEmpty() ? SICK_CAUSE : CAUSE;
    }
}
