package id.kinerja.tukin.statement;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.CaseFacts;
import id.kinerja.tukin.policy.ExtraComponent;
import id.kinerja.tukin.policy.ExtraKind;
import id.kinerja.tukin.policy.ExtraMonthRule;
import id.kinerja.tukin.policy.ExtraStatus;
import id.kinerja.tukin.policy.FactKind;
import id.kinerja.tukin.policy.FactPeriod;
import id.kinerja.tukin.policy.FactRule;
import id.kinerja.tukin.policy.FactStart;
import id.kinerja.tukin.policy.LeaveCause;
import id.kinerja.tukin.policy.LeaveType;
import id.kinerja.tukin.policy.MidMonthRule;
import id.kinerja.tukin.policy.OffsetRule;
import id.kinerja.tukin.policy.PaidAs;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyExample;
import id.kinerja.tukin.policy.Punishment;
import id.kinerja.tukin.policy.RoundingMethod;
import id.kinerja.tukin.policy.RoundingPoint;
import id.kinerja.tukin.policy.StopperRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Person-months of May 2026 for tests, under the policy that is shipped. */
public final class Months {

    public static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final PolicyExample WITHOUT_POST =
            new PolicyExample(
                    "Tanpa jabatan",
                    null,
                    new CaseFacts(
                            MAY, List.of(), List.of(), List.of(), List.of(), List.of(), null, null,
                            null, null, null, null),
                    new PolicyExample.Expected(0, List.of()));
    private static final Article PERKADA = new Article("Perkada", "Ps 9");
    private static final Policy POLICY = shipped().policy();
    static final PersonId PERSON = new PersonId(new UUID(0, 1));

    private Months() {}

    public static PolicyDocument shipped() {
        return shipped("perpres-103-2022-60-40");
    }

    private static PolicyDocument shipped(String name) {
        try (InputStream file = Months.class.getResourceAsStream("/policies/" + name + ".json")) {
            return JSON.readValue(Objects.requireNonNull(file), PolicyDocument.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** All that are shipped, each for another kind of rule. */
    public static Stream<PolicyDocument> everyShipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/policies"))) {
            return files
                    .sorted()
                    .map(file -> JSON.readValue(file.toFile(), PolicyDocument.class))
                    .toList()
                    .stream();
        }
    }

    static Policy policy() {
        return POLICY;
    }

    /** The shipped one with that cap of its cuts, or without one. */
    static Policy capped(PolicyDocument.@Nullable CapRule cap) {
        return changed(document -> document.putPOJO("cap", cap)).policy();
    }

    /** The shipped one with what days of leave take, beside what it has of them. */
    public static PolicyDocument withLeave(PolicyDocument.LeaveRule... rules) {
        return changed(document -> Stream.of(rules).forEach(document.withArray("leave")::addPOJO));
    }

    /** The shipped one with these parts of the class amount. */
    public static PolicyDocument withStatuses(PolicyDocument.StatusRule... rules) {
        return changed(document -> put(document, "statuses", rules));
    }

    /** The shipped one with what days of leave take, in place of what it has of them. */
    public static PolicyDocument withLeaveAlone(PolicyDocument.LeaveRule... rules) {
        return changed(document -> put(document, "leave", rules));
    }

    /**
     * The shipped one, which keeps a quarter back of whoever has not filed his LHKPN and the whole
     * of whoever owed something at the end of the month before, and takes off what teachers get.
     */
    public static PolicyDocument withFacts() {
        return changed(
                document -> {
                    put(
                            document,
                            "facts",
                            fact("LHKPN", FactKind.YES_NO, Role.ADMIN_KEPEGAWAIAN),
                            fact("TPTGR", FactKind.YES_NO, Role.PENGELOLA_TUKIN),
                            fact("TPG", FactKind.MONEY, Role.PENGELOLA_TUKIN));
                    put(
                            document,
                            "stoppers",
                            new StopperRule(PERKADA, "LHKPN", "NO", "25", FactStart.SAME_MONTH),
                            new StopperRule(PERKADA, "TPTGR", "YES", "100", FactStart.NEXT_MONTH));
                    put(document, "offsets", new OffsetRule(PERKADA, "TPG"));
                });
    }

    /** The same month with so many minutes of verified logs, on so many working days. */
    static PersonMonth worked(PersonMonth month, @Nullable Integer minutes, int workdays) {
        return effort(month, new Effort(minutes, true, workdays));
    }

    static PersonMonth effort(PersonMonth month, @Nullable Effort effort) {
        return new PersonMonth(
                PERSON,
                MAY,
                month.places(),
                month.acting(),
                month.days(),
                month.leaveDays(),
                month.discipline(),
                month.predikat(),
                month.attendedUntil(),
                month.attended(),
                month.rated(),
                month.ratedBefore(),
                month.outside(),
                effort,
                null);
    }

    /** The one that is shipped for minutes of daily logs. */
    public static PolicyDocument byMinutes() {
        return shipped("tpp-menit-60-40");
    }

    /** These rules in place of what the document has of them. */
    static void put(ObjectNode document, String part, Record... rules) {
        Stream.of(rules).forEach(document.putArray(part)::addPOJO);
    }

    /** The shipped one, which adds 2 % by the figure LOG from 80 on, and 5 % from 95 on. */
    public static PolicyDocument withAddition() {
        return changed(
                document -> {
                    ObjectNode fact = document.putArray("facts").addObject();
                    fact.put("code", "LOG").put("name", "Hari dicatat tepat waktu");
                    fact.put("kind", "PERCENTAGE").put("period", "MONTH");
                    fact.put("suppliedBy", "PENGELOLA_TUKIN");
                    fact.putObject("basis").put("regulation", "Perwali").put("article", "Ps 20");
                    ObjectNode rule = document.putArray("additions").addObject();
                    rule.put("fact", "LOG");
                    rule.putObject("basis").put("regulation", "Perwali").put("article", "Ps 20");
                    ArrayNode steps = rule.putArray("steps");
                    steps.addObject().put("atLeast", 80).put("upTo", 94).put("percentage", "2");
                    steps.addObject().put("atLeast", 95).put("percentage", "5");
                });
    }

    private static FactRule fact(String code, FactKind kind, Role suppliedBy) {
        return new FactRule(
                PERKADA, code, code, kind, null, FactPeriod.UNTIL_CHANGED, suppliedBy, null);
    }

    /** The same month with these facts from outside. */
    static PersonMonth told(PersonMonth month, OutsideFact... facts) {
        return new PersonMonth(
                PERSON,
                MAY,
                month.places(),
                month.acting(),
                month.days(),
                month.leaveDays(),
                month.discipline(),
                month.predikat(),
                month.attendedUntil(),
                month.attended(),
                month.rated(),
                month.ratedBefore(),
                List.of(facts),
                month.effort(),
                month.since());
    }

    /** With zakat of the net, then koperasi by consent, then arisan, of which SIPD knows one. */
    public static PolicyDocument withDeductions() {
        return changed(
                document -> {
                    JsonNode basis = document.get("plt").get("basis");
                    ArrayNode all = document.putArray("deductions");
                    all.addObject()
                            .put("code", "ARISAN")
                            .put("name", "Arisan")
                            .put("measure", "FIXED")
                            .put("priority", 3)
                            .put("paidTo", "Bendahara pengeluaran")
                            .set("basis", basis);
                    all.addObject()
                            .put("code", "ZAKAT")
                            .put("name", "Zakat penghasilan")
                            .put("measure", "OF_NET")
                            .put("priority", 1)
                            .put("sipd", "ZAKAT")
                            .put("paidTo", "BAZNAS, Bank Contoh 0099")
                            .set("basis", basis);
                    all.addObject()
                            .put("code", "KOPERASI")
                            .put("name", "Koperasi")
                            .put("measure", "FIXED")
                            .put("consentNeeded", true)
                            .put("priority", 2)
                            .put("paidTo", "Koperasi Contoh, Bank Contoh 0077")
                            .set("basis", basis);
                });
    }

    /** The shipped one that pays that once in a year, too. */
    public static PolicyDocument withExtra(ExtraMonthRule... rules) {
        return changed(document -> put(document, "extraMonths", rules));
    }

    /**
     * THR of 2026, of May, to who is in service on 10 June.
     *
     * @param parts such as {@code CLASS 100, PERFORMANCE 50}
     */
    public static ExtraMonthRule thr(String parts) {
        return extra(ExtraKind.THR, parts, null);
    }

    public static ExtraMonthRule thirteenth(String parts) {
        return extra(ExtraKind.KE_13, parts, null);
    }

    /** THR of which a PPPK gets a twelfth for each month, from the first. */
    public static ExtraMonthRule withService() {
        return extra(
                ExtraKind.THR,
                "CLASS 100",
                List.of(new ExtraMonthRule.ServiceRule(PERKADA, ExtraStatus.PPPK, 1, 12)));
    }

    private static ExtraMonthRule extra(
            ExtraKind kind, String parts, @Nullable List<ExtraMonthRule.ServiceRule> service) {
        return new ExtraMonthRule(
                PERKADA,
                kind,
                2026,
                MAY,
                LocalDate.of(2026, 6, 10),
                Policy.TaxMode.FINAL_GOL,
                Stream.of(parts.split(", "))
                        .map(part -> part.split(" "))
                        .map(
                                part ->
                                        new ExtraMonthRule.PartRule(
                                                ExtraComponent.valueOf(part[0]), part[1]))
                        .toList(),
                null,
                service);
    }

    static Policy withoutAttendance() {
        PolicyDocument one = shipped();
        return paidByPredikatAlone(one.version(), one.validFrom()).policy();
    }

    /** Everything is paid by the predikat, and leave takes nothing. */
    public static PolicyDocument paidByPredikatAlone(int version, LocalDate from) {
        return changed(
                document -> {
                    document.put("version", version);
                    document.put("validFrom", from.toString());
                    document.withObject("composition").put("performance", "100");
                    document.putArray("leave");
                });
    }

    /** The shipped ones, and one of them with each rule of changes and each kind of rounding. */
    public static Stream<PolicyDocument> everyKindOfRule() throws IOException {
        return Stream.concat(
                everyShipped(),
                Stream.of(MidMonthRule.values())
                        .flatMap(
                                rule ->
                                        Stream.of(RoundingMethod.values())
                                                .map(method -> changed(rule, method))));
    }

    /** The shipped one with each rule of changes within a month. */
    static Stream<PolicyDocument> everyMidMonthRule() {
        return Stream.of(MidMonthRule.values())
                .map(
                        rule ->
                                changed(
                                        document ->
                                                document.withObject("midMonth")
                                                        .put("rule", rule.name())));
    }

    /** That policy with each kind of rounding at each point. */
    static Stream<PolicyDocument> everyRounding(PolicyDocument policy) {
        return Stream.of(RoundingPoint.values())
                .flatMap(
                        point ->
                                Stream.of(RoundingMethod.values())
                                        .map(
                                                method ->
                                                        changed(
                                                                policy,
                                                                document ->
                                                                        putRounding(
                                                                                document, method,
                                                                                point))));
    }

    private static PolicyDocument changed(MidMonthRule rule, RoundingMethod method) {
        return changed(
                document -> {
                    JsonNode basis = document.get("plt").get("basis");
                    ((ObjectNode) document.get("midMonth")).put("rule", rule.name());
                    putRounding(document, method, null);
                    ((ObjectNode) document.get("classes"))
                            .putArray("criteria")
                            .addObject()
                            .put("criterion", "BEBAN_KERJA")
                            .put("percentage", "62.5")
                            .set("basis", basis);
                });
    }

    /** That policy, rounded so and to hundreds. */
    static PolicyDocument rounded(PolicyDocument policy, RoundingMethod method) {
        return changed(policy, document -> putRounding(document, method, null));
    }

    private static void putRounding(
            ObjectNode document, RoundingMethod method, @Nullable RoundingPoint point) {
        document.putPOJO("rounding", new PolicyDocument.RoundingRule(PERKADA, method, 100, point));
    }

    /**
     * The shipped one as somebody changes it. Its examples are of the shipped rules, so that it has
     * one that holds whatever they are: somebody who has no post gets nothing.
     */
    public static PolicyDocument changed(Consumer<ObjectNode> change) {
        return changed(
                shipped(),
                document -> {
                    document.set("examples", JSON.valueToTree(List.of(WITHOUT_POST)));
                    change.accept(document);
                });
    }

    public static PolicyDocument changed(PolicyDocument policy, Consumer<ObjectNode> change) {
        ObjectNode document = (ObjectNode) JSON.valueToTree(policy);
        change.accept(document);
        return JSON.treeToValue(document, PolicyDocument.class);
    }

    /** The same month of somebody who came then. */
    static PersonMonth since(PersonMonth month, LocalDate first) {
        return new PersonMonth(
                PERSON,
                month.month(),
                month.places(),
                month.acting(),
                month.days(),
                month.leaveDays(),
                month.discipline(),
                month.predikat(),
                month.attendedUntil(),
                month.attended(),
                month.rated(),
                month.ratedBefore(),
                month.outside(),
                month.effort(),
                first);
    }

    /** The same month in an agency that does without ratings. */
    static PersonMonth unrated(PersonMonth month) {
        return new PersonMonth(
                PERSON,
                MAY,
                month.places(),
                month.acting(),
                month.days(),
                month.leaveDays(),
                month.discipline(),
                month.predikat(),
                month.attendedUntil(),
                month.attended(),
                false,
                null,
                month.outside(),
                month.effort(),
                month.since());
    }

    public static PersonMonth wholeMay(
            int kelas, @Nullable Predikat predikat, PersonMonth.Day... days) {
        return month(List.of(place(1, 31, kelas, false)), predikat, days);
    }

    static PersonMonth month(
            List<PersonMonth.Place> places, @Nullable Predikat predikat, PersonMonth.Day... days) {
        return new PersonMonth(
                PERSON,
                MAY,
                places,
                List.of(),
                List.of(days),
                List.of(),
                List.of(),
                predikat,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    /** The same month with these working days of one leave. */
    static PersonMonth onLeave(PersonMonth month, LeaveType type, int... days) {
        return onLeave(month, type, null, days);
    }

    /** The same month with these working days of one sick leave. */
    static PersonMonth ill(PersonMonth month, @Nullable LeaveCause cause, int... days) {
        return onLeave(month, LeaveType.SAKIT, cause, days);
    }

    /** The same month with these working days of one leave of that cause. */
    static PersonMonth onLeave(
            PersonMonth month, LeaveType type, @Nullable LeaveCause cause, int... days) {
        List<LeaveDay> leave = new ArrayList<>();
        for (int day : days) {
            leave.add(new LeaveDay(MAY.atDay(day), type, cause, leave.size() + 1, new UUID(0, 9)));
        }
        return new PersonMonth(
                PERSON,
                MAY,
                month.places(),
                month.acting(),
                month.days(),
                leave,
                month.discipline(),
                month.predikat(),
                month.attendedUntil(),
                null,
                null,
                null,
                month.outside(),
                month.effort(),
                month.since());
    }

    static PersonMonth punished(PersonMonth month, Discipline... decisions) {
        return new PersonMonth(
                PERSON,
                MAY,
                month.places(),
                month.acting(),
                month.days(),
                month.leaveDays(),
                List.of(decisions),
                month.predikat(),
                month.attendedUntil(),
                null,
                null,
                null,
                month.outside(),
                month.effort(),
                month.since());
    }

    /** The same month, of which attendance must be known until that day. */
    static PersonMonth attended(PersonMonth month, int until) {
        return new PersonMonth(
                PERSON,
                MAY,
                month.places(),
                month.acting(),
                month.days(),
                month.leaveDays(),
                month.discipline(),
                month.predikat(),
                MAY.atDay(until),
                null,
                null,
                null,
                month.outside(),
                month.effort(),
                month.since());
    }

    static PersonMonth.Day[] present(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(day -> late(day, 0))
                .toArray(PersonMonth.Day[]::new);
    }

    static Discipline decision(Punishment punishment, LocalDate effective) {
        return decision(punishment, effective, null);
    }

    static Discipline decision(
            Punishment punishment, LocalDate effective, @Nullable LocalDate until) {
        return new Discipline(punishment, effective, until, new UUID(0, 8));
    }

    static PersonMonth acting(PersonMonth month, Acting... posts) {
        return new PersonMonth(
                PERSON,
                MAY,
                month.places(),
                List.of(posts),
                month.days(),
                month.leaveDays(),
                month.discipline(),
                month.predikat(),
                month.attendedUntil(),
                null,
                null,
                null,
                month.outside(),
                month.effort(),
                month.since());
    }

    static Acting post(int from, int to, int kelas, JenisJabatan jenis) {
        return letter(from, to, kelas, jenis, null, null);
    }

    /** One of letters with no day between them, which go on from that month to that one. */
    static Acting letter(
            int from,
            int to,
            int kelas,
            JenisJabatan jenis,
            @Nullable YearMonth since,
            @Nullable YearMonth until) {
        return new Acting(
                MAY.atDay(from),
                MAY.atDay(to),
                new KelasJabatan(kelas),
                jenis,
                null,
                null,
                since == null ? null : since.atDay(1),
                until == null ? null : until.atEndOfMonth());
    }

    static PersonMonth.Place place(int from, int to, int kelas, boolean cpns) {
        return new PersonMonth.Place(
                MAY.atDay(from),
                MAY.atDay(to),
                new KelasJabatan(kelas),
                JenisJabatan.ADMINISTRATOR,
                cpns,
                null);
    }

    /** In class 8. */
    static PersonMonth.Place placeAs(int from, int to, PaidAs as) {
        return new PersonMonth.Place(
                MAY.atDay(from),
                MAY.atDay(to),
                new KelasJabatan(8),
                JenisJabatan.ADMINISTRATOR,
                false,
                as);
    }

    static PersonMonth.Day late(int day, int minutes) {
        return new PersonMonth.Day(MAY.atDay(day), "PRESENT", minutes, 0, false, false);
    }

    static PersonMonth.Day early(int day, int minutes) {
        return new PersonMonth.Day(MAY.atDay(day), "PRESENT", 0, minutes, false, false);
    }

    static PersonMonth.Day withoutIn(int day) {
        return new PersonMonth.Day(MAY.atDay(day), "PRESENT", 0, 0, true, false);
    }

    static PersonMonth.Day absent(int day) {
        return new PersonMonth.Day(MAY.atDay(day), "ABSENT", 0, 0, false, false);
    }

    static LocalDate day(int day) {
        return MAY.atDay(day);
    }
}
