package id.kinerja.tukin.statement.web;

import static id.kinerja.platform.pdf.PdfRow.heading;
import static id.kinerja.platform.pdf.PdfRow.table;

import id.kinerja.directory.Person;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.pdf.PdfRow;
import id.kinerja.platform.pdf.PdfRow.Cell;
import id.kinerja.platform.pdf.PlainPdf;
import id.kinerja.tukin.policy.ExtraKind;
import id.kinerja.tukin.statement.GrantingRun;
import id.kinerja.tukin.statement.RunPayment;
import id.kinerja.tukin.statement.app.ReadSlip;
import id.kinerja.tukin.statement.web.StatementView.DifferenceView;
import id.kinerja.tukin.statement.web.StatementView.LineView;
import id.kinerja.tukin.statement.web.StatementView.QuestionView;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A statement on paper: what its reader is shown of it as JSON, number by number, with the rule,
 * the article, the fact and the amount of each line and of its parts.
 */
final class SlipPdf {

    private static final String NONE = "-";

    private final ReadSlip.Slip slip;
    private final StatementView view;
    private final SlipTexts texts;
    private final List<PdfRow> rows = new ArrayList<>();

    private SlipPdf(ReadSlip.Slip slip, StatementView view, SlipTexts texts) {
        this.slip = slip;
        this.view = view;
        this.texts = texts;
    }

    static byte[] of(ReadSlip.Slip slip, StatementView view, SlipTexts texts) {
        SlipPdf pdf = new SlipPdf(slip, view, texts);
        pdf.head();
        pdf.held();
        pdf.lines();
        pdf.payment();
        pdf.questions();
        pdf.differences();
        pdf.rows.add(PdfRow.plain(new Cell(100, texts.of("note"))));
        return PlainPdf.of(pdf.title(), texts.language(), pdf.rows);
    }

    private String title() {
        ExtraKind kind = slip.kind();
        return texts.of(kind == null ? "title" : "title-" + kind);
    }

    private String named(String name) {
        return slip.kind() == null ? name : name + "-once";
    }

    private void head() {
        rows.add(PdfRow.title(title()));
        rows.add(
                pair(
                        slip.kind() == null ? "month" : "reference",
                        texts.month(YearMonth.parse(view.month()))));
        rows.add(pair("name", slip.person().map(Person::name).orElse(NONE)));
        rows.add(
                pair(
                        "number",
                        slip.person()
                                .flatMap(person -> Optional.ofNullable(person.number()))
                                .map(NomorPegawai::written)
                                .orElse(NONE)));
        rows.add(pair("position", slip.place().map(ReadSlip.Place::position).orElse(NONE)));
        rows.add(pair("unit", slip.place().flatMap(ReadSlip.Place::unit).orElse(NONE)));
        rows.add(pair("policy", view.policy()));
        rows.add(pair("state", state()));
    }

    private String state() {
        return slip.run().map(this::state).orElseGet(() -> texts.of("live"));
    }

    private String state(GrantingRun run) {
        return texts.of(
                run.locked() ? "locked" : "approved",
                texts.month(run.month()),
                Integer.toString(run.version()),
                run.id().toString());
    }

    private PdfRow pair(String name, String value) {
        return table(new Cell(25, texts.of(name)), new Cell(75, value));
    }

    private void lines() {
        rows.add(
                PdfRow.columns(
                        new Cell(36, texts.of("item")),
                        new Cell(26, texts.of("fact")),
                        new Cell(22, texts.of("basis")),
                        Cell.amount(16, texts.of("amount"))));
        lines(view.lines(), "");
        rows.add(total(named("net"), view.net()));
        rows.add(total("ceiling", view.ceiling()));
    }

    /** The parts of a line stand below it, numbered after it. */
    private void lines(List<LineView> lines, String above) {
        for (int at = 0; at < lines.size(); at++) {
            LineView line = lines.get(at);
            String number = above + (at + 1) + ".";
            String article = line.article();
            rows.add(
                    table(
                            new Cell(36, number + " " + line.text()),
                            new Cell(26, texts.fact(line)),
                            new Cell(22, article == null ? NONE : article),
                            Cell.amount(16, texts.amount(line.amount()))));
            lines(line.parts(), number);
        }
    }

    private PdfRow total(String name, long amount) {
        return PdfRow.columns(new Cell(84, texts.of(name)), Cell.amount(16, texts.amount(amount)));
    }

    private void held() {
        StatementView.HeldView held = view.held();
        if (held != null) {
            rows.add(pair("held", held.text()));
            rows.add(pair("held-for", held.reason()));
        }
    }

    /** From what is granted to what stands in the files of its run. */
    private void payment() {
        RunPayment payment = slip.payment().orElse(null);
        if (payment == null) {
            return;
        }
        rows.add(
                heading(
                        texts.of(
                                "payment",
                                slip.run().map(run -> texts.month(run.month())).orElse(NONE))));
        part(named("granted"), payment.granted());
        part("other-months", payment.otherMonths());
        part("counted", payment.counted().negated());
        part("recovered", payment.recovered().negated());
        part("recovered-of-extra", payment.recoveredOfExtra().negated());
        rows.add(total("paid", payment.paid().amount()));
        if (!payment.received().equals(payment.paid()) || !payment.others().isEmpty()) {
            part("tax", payment.tax().negated());
            part("year-before", payment.yearBefore().negated());
            part("contribution", payment.contribution().negated());
            payment.others().forEach(this::other);
            rows.add(total("received", payment.received().amount()));
        }
        part("borne", payment.borne());
    }

    /** What the run had no room for stands beside what it took. */
    private void other(RunPayment.Other one) {
        boolean whole = one.amount().equals(one.wanted());
        rows.add(
                table(
                        new Cell(
                                84,
                                whole
                                        ? texts.of("other", one.name())
                                        : texts.of(
                                                "other-in-part",
                                                one.name(),
                                                texts.amount(
                                                        one.wanted()
                                                                .minus(one.amount())
                                                                .amount()))),
                        Cell.amount(16, texts.amount(one.amount().negated().amount()))));
    }

    private void part(String name, Rupiah amount) {
        if (!amount.equals(Rupiah.ZERO)) {
            rows.add(
                    table(
                            new Cell(84, texts.of(name)),
                            Cell.amount(16, texts.amount(amount.amount()))));
        }
    }

    private void questions() {
        if (!view.openQuestions().isEmpty()) {
            rows.add(heading(texts.of("questions")));
            for (QuestionView question : view.openQuestions()) {
                rows.add(table(new Cell(100, question.text())));
            }
        }
    }

    private void differences() {
        if (!view.differences().isEmpty()) {
            rows.add(heading(texts.of("differences")));
            for (DifferenceView one : view.differences()) {
                rows.add(
                        table(
                                new Cell(
                                        36,
                                        texts.kind(one.kind())
                                                + ", "
                                                + texts.of(
                                                        "paid-in",
                                                        texts.month(
                                                                YearMonth.parse(one.paidIn())))),
                                new Cell(
                                        48,
                                        one.evidence().stream()
                                                .map(texts::evidence)
                                                .collect(Collectors.joining(", "))),
                                Cell.amount(16, texts.amount(one.amount()))));
            }
        }
    }
}
