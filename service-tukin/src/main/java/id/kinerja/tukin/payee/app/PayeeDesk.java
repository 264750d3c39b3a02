package id.kinerja.tukin.payee.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.payee.HeirsRules;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.PayeeBatchId;
import id.kinerja.tukin.payee.PayeeChange;
import id.kinerja.tukin.payee.PayeeChanges;
import id.kinerja.tukin.payee.PayeePart;
import id.kinerja.tukin.payee.PayeeRules;
import id.kinerja.tukin.payee.Payees;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Judges names and accounts that somebody gives, and keeps them. Whatever account one is to be paid
 * into from now on waits for a second person: one person alone could turn pay to himself.
 */
@Component
class PayeeDesk {

    private final Payees payees;
    private final PayeeChanges changes;
    private final PayeeChangeTasks tasks;
    private final Directory directory;
    private final AgencyRoles roles;
    private final BusinessClock clock;
    private final AuditTrail audit;

    PayeeDesk(
            Payees payees,
            PayeeChanges changes,
            PayeeChangeTasks tasks,
            Directory directory,
            AgencyRoles roles,
            BusinessClock clock,
            AuditTrail audit) {
        this.payees = payees;
        this.changes = changes;
        this.tasks = tasks;
        this.directory = directory;
        this.roles = roles;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param number counts from 1
     * @param cleared what isn't known any more
     */
    record Row(int number, Payee payee, Set<PayeePart> cleared) {}

    /**
     * @param before as he was kept so far
     */
    record News(Payee payee, @Nullable Payee before) {}

    /**
     * @param good how many rows nothing is wrong with
     * @param kept what counts from now on
     * @param waiting what a second person looks at first
     * @param first whose account among these is his first, and not that of heirs
     * @param again whose account waits already as it is given once more
     * @param findings in the order of rows
     */
    record Judged(
            int good,
            List<News> kept,
            List<Payee> waiting,
            Set<PersonId> first,
            Set<PersonId> again,
            List<Finding> findings) {

        /** Of how many a second person looks at the account first. */
        int waits() {
            return waiting.size() + again.size();
        }

        /** How many are as they were; whose tax is kept while his account waits counts once. */
        int known() {
            Set<PersonId> news = new HashSet<>(again);
            kept.forEach(one -> news.add(one.payee().person()));
            waiting.forEach(one -> news.add(one.person()));
            return good - news.size();
        }
    }

    void require(Actor actor) {
        roles.require(actor, Role.PENGELOLA_TUKIN);
    }

    /** Of two rows about somebody the last one holds; what is as it was is no news. */
    Judged judge(AgencyId agency, List<Row> rows) {
        payees.alone();
        List<PersonId> people = rows.stream().map(row -> row.payee().person()).toList();
        Map<PersonId, Person> known = directory.people(people);
        Map<PersonId, Payee> before = payees.of(agency, people);
        Map<PersonId, Payee> said = said(agency, people, before);
        LocalDate today = clock.today(agency);
        List<Finding> findings = new ArrayList<>();
        Map<PersonId, Payee> news = new LinkedHashMap<>();
        int good = 0;
        for (Row row : rows) {
            PersonId person = row.payee().person();
            List<Finding> wrong = wrong(row, known.get(person), before.get(person), today);
            findings.addAll(wrong);
            if (wrong.isEmpty()) {
                good++;
                news.put(person, row.payee().since(said.get(person), row.cleared()));
            }
        }
        news.values().removeIf(payee -> payee.equals(before.get(payee.person())));
        List<Finding> doubted = doubted(agency, rows, findings, news.keySet());
        findings.addAll(doubted);
        findings.sort(Comparator.comparingInt(Finding::row));
        return divided(agency, good - doubted.size(), news, before, findings);
    }

    /** Who are kept, and as long as they aren't, what waits of them. */
    private Map<PersonId, Payee> said(
            AgencyId agency, List<PersonId> people, Map<PersonId, Payee> before) {
        Map<PersonId, Payee> said = new HashMap<>(before);
        changes.waiting(
                        agency,
                        people.stream().filter(person -> !before.containsKey(person)).toList())
                .forEach((person, change) -> said.put(person, change.payee()));
        return said;
    }

    /** Whoever sends an account once more that is to be replaced may mean to take that back. */
    private List<Finding> doubted(
            AgencyId agency, List<Row> rows, List<Finding> wrong, Set<PersonId> news) {
        Set<Integer> left = wrong.stream().map(Finding::row).collect(toSet());
        List<Row> same =
                rows.stream()
                        .filter(row -> !left.contains(row.number()))
                        .filter(row -> !news.contains(row.payee().person()))
                        .toList();
        Set<PersonId> asked =
                changes.waiting(agency, same.stream().map(row -> row.payee().person()).toList())
                        .keySet();
        return same.stream()
                .filter(row -> asked.contains(row.payee().person()))
                .map(row -> Finding.ofRow(row.number(), "account", "payee-other-account-waits"))
                .toList();
    }

    private static List<Finding> wrong(
            Row row, @Nullable Person person, @Nullable Payee before, LocalDate today) {
        List<Finding> wrong = new ArrayList<>(PayeeRules.findings(row.number(), row.payee()));
        row.payee().saidOf(row.cleared()).stream()
                .map(part -> part.name().toLowerCase(Locale.ROOT))
                .map(field -> Finding.ofRow(row.number(), field, "payee-given-and-cleared"))
                .forEach(wrong::add);
        if (person == null) {
            wrong.add(Finding.ofRow(row.number(), "personId", "person-unknown"));
        } else {
            wrong.addAll(
                    HeirsRules.findings(
                            row.number(),
                            row.payee(),
                            before,
                            person.diedOn().orElse(null),
                            today));
        }
        return wrong;
    }

    private Judged divided(
            AgencyId agency,
            int good,
            Map<PersonId, Payee> news,
            Map<PersonId, Payee> before,
            List<Finding> findings) {
        Set<PersonId> looked = forASecondPerson(news.values(), before);
        Map<PersonId, PayeeChange> asked = changes.waiting(agency, looked);
        List<News> kept = new ArrayList<>();
        List<Payee> waiting = new ArrayList<>();
        Set<PersonId> first = new HashSet<>();
        Set<PersonId> again = new HashSet<>();
        for (Payee payee : news.values()) {
            Payee old = before.get(payee.person());
            if (!looked.contains(payee.person())) {
                kept.add(new News(payee, old));
                continue;
            }
            PayeeChange same = asked.get(payee.person());
            if (same != null && isTheSame(payee, same.payee(), old)) {
                again.add(payee.person());
            } else {
                waiting.add(payee);
                if (old == null && payee.heirs() == null) {
                    first.add(payee.person());
                }
            }
            Payee taxed = old == null ? null : old.taxedAs(payee);
            if (taxed != null && !taxed.equals(old)) {
                kept.add(new News(taxed, old));
            }
        }
        return new Judged(good, kept, waiting, first, again, findings);
    }

    /** Those who have no account yet, and those whose account or heirs are to be others. */
    private static Set<PersonId> forASecondPerson(
            Collection<Payee> news, Map<PersonId, Payee> before) {
        Set<PersonId> looked = new HashSet<>();
        for (Payee payee : news) {
            Payee old = before.get(payee.person());
            if (old == null
                    || isMoved(payee, old)
                    || (payee.heirs() != null && !isPaidTheSame(payee, old))) {
                looked.add(payee.person());
            }
        }
        return looked;
    }

    /** What is known of tax is kept meanwhile, but of whom no account is kept it waits with his. */
    private static boolean isTheSame(Payee payee, Payee waiting, @Nullable Payee old) {
        return old == null ? payee.equals(waiting) : isPaidTheSame(payee, waiting);
    }

    private static boolean isPaidTheSame(Payee payee, Payee other) {
        return payee.isPaidAs(other) && payee.isOfHeirsOf(other);
    }

    private static boolean isMoved(Payee payee, Payee before) {
        return !payee.isIntoAccountOf(before)
                || (before.heirs() != null && !payee.isOfHeirsOf(before));
    }

    /**
     * @param batch of the first accounts among them
     */
    void keep(Actor actor, Judged judged, PayeeBatchId batch) {
        payees.keep(actor.agency(), judged.kept().stream().map(News::payee).toList());
        if (!judged.waiting().isEmpty()) {
            List<PersonId> people = judged.waiting().stream().map(Payee::person).toList();
            Collection<PayeeChange> replaced = changes.waiting(actor.agency(), people).values();
            changes.put(actor.agency(), given(judged, batch), actor.requirePerson());
            tasks.close(replaced);
            tasks.open(changes.waiting(actor.agency(), people).values());
        }
        audit.recordAll(judged.kept().stream().map(PayeeDesk::act).toList());
        audit.recordAll(
                judged.waiting().stream().map(payee -> given(judged, payee, batch)).toList());
    }

    private static List<PayeeChanges.Given> given(Judged judged, PayeeBatchId batch) {
        return judged.waiting().stream()
                .map(
                        payee ->
                                new PayeeChanges.Given(
                                        payee,
                                        judged.first().contains(payee.person()) ? batch : null))
                .toList();
    }

    private static Act given(Judged judged, Payee payee, PayeeBatchId batch) {
        return judged.first().contains(payee.person())
                ? Act.of("PAYEE_FIRST_GIVEN").about(payee.person()).on(batch.value())
                : Act.of("PAYEE_CHANGE_GIVEN").about(payee.person());
    }

    static Act act(News news) {
        return Act.of(name(news.payee(), news.before())).about(news.payee().person());
    }

    private static String name(Payee payee, @Nullable Payee before) {
        if (before == null || !payee.isPaidAs(before)) {
            return "PAYEE_KEPT";
        }
        if (!payee.isOfHeirsOf(before)) {
            return "PAYEE_HEIRS_KEPT";
        }
        return payee.isNumberedAs(before) ? "PTKP_KEPT" : "PAYEE_NUMBERS_KEPT";
    }
}
