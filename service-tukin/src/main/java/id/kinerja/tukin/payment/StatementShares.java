package id.kinerja.tukin.payment;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payment.PaymentDocument.Component;
import id.kinerja.tukin.payment.PaymentDocument.Deduction;
import id.kinerja.tukin.statement.Line;
import id.kinerja.tukin.statement.Statement;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a statement is paid by a file of one kind: a post beside one's own by another. */
public final class StatementShares {

    private final List<Line> lines;

    public StatementShares(Statement statement, Payment.Kind kind) {
        boolean additions = kind == Payment.Kind.TAMBAHAN;
        this.lines =
                statement.lines().stream().filter(line -> line.isAddition() == additions).toList();
    }

    public List<Component> components() {
        return lines.stream()
                .filter(line -> !line.amount().isNegative())
                .filter(line -> line.amount().amount() > 0)
                .map(
                        line ->
                                new Component(
                                        line.codeForOthers(), line.amount().amount(), basis(line)))
                .toList();
    }

    /** The smallest parts that take something. */
    public List<Deduction> deductions() {
        return lines.stream()
                .filter(line -> line.amount().isNegative())
                .flatMap(StatementShares::leaves)
                .filter(line -> line.amount().amount() != 0)
                .map(StatementShares::deduction)
                .toList();
    }

    /** What the statement grants by this file. */
    public Rupiah amount() {
        return sum(line -> true);
    }

    /** The same before anything is cut. */
    public Rupiah gross() {
        return sum(line -> !line.amount().isNegative());
    }

    /** What of it figures add to what the class pays. */
    public Rupiah raised() {
        return sum(Line::raises);
    }

    private Rupiah sum(Predicate<Line> which) {
        return Rupiah.sum(lines.stream().filter(which).map(Line::amount).toList());
    }

    private static Stream<Line> leaves(Line line) {
        return line.parts().isEmpty()
                ? Stream.of(line)
                : line.parts().stream().flatMap(StatementShares::leaves);
    }

    private static Deduction deduction(Line line) {
        return new Deduction(
                line.codeForOthers(),
                line.amount().negated().amount(),
                line.percentage() == null ? null : line.percentage().decimal(),
                line.of() == null ? null : line.of().amount(),
                line.day(),
                basis(line));
    }

    /** The article would tell what the code hides. */
    private static @Nullable String basis(Line line) {
        return line.codeForOthers().equals(line.code()) ? line.basis().toString() : null;
    }
}
