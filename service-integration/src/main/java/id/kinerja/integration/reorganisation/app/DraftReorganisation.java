package id.kinerja.integration.reorganisation.app;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.Decree;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.PaperDate;
import id.kinerja.integration.personnel.UnitTree;
import id.kinerja.integration.reorganisation.Mapping;
import id.kinerja.integration.reorganisation.PlannedMove;
import id.kinerja.integration.reorganisation.Reorganisation;
import id.kinerja.integration.reorganisation.ReorganisationPlan;
import id.kinerja.integration.reorganisation.Reorganisations;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans who moves by a decree of the organisation, so that it can be looked at; nobody moves yet.
 */
@Service
public class DraftReorganisation {

    private final Offices offices;
    private final BusinessClock clock;
    private final UnitTree tree;
    private final Assignments assignments;
    private final Reorganisations reorganisations;
    private final AuditTrail audit;

    DraftReorganisation(
            Offices offices,
            BusinessClock clock,
            UnitTree tree,
            Assignments assignments,
            Reorganisations reorganisations,
            AuditTrail audit) {
        this.offices = offices;
        this.clock = clock;
        this.tree = tree;
        this.assignments = assignments;
        this.reorganisations = reorganisations;
        this.audit = audit;
    }

    /** What the decree says. */
    public record Decreed(Decree decree, LocalDate day, List<Mapping> mappings) {}

    @Transactional
    public Reorganisation draft(Actor actor, Supplier<Decreed> told) {
        LocalDate today = clock.today(actor.agency());
        offices.requireAgency(Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today));
        Decreed decreed = told.get();
        tree.hold();
        List<Finding> findings = findings(decreed, today);
        if (!findings.isEmpty()) {
            throw Refused.invalid("reorganisation-invalid", findings);
        }
        List<PlannedMove> moves = moves(decreed, actor.requirePerson());
        if (moves.isEmpty()) {
            throw Refused.invalid("reorganisation-moves-nobody");
        }
        Reorganisation drafted =
                new Reorganisation(
                        UuidV7.next(),
                        decreed.decree(),
                        decreed.day(),
                        Reorganisation.State.DRAFT,
                        actor.requirePerson(),
                        null,
                        null,
                        1);
        reorganisations.add(drafted, moves);
        audit.record(
                Act.of("REORGANISATION_DRAFTED")
                        .on(drafted.id())
                        .with("from", drafted.day())
                        .with("moves", moves.size()));
        return drafted;
    }

    private List<PlannedMove> moves(Decreed decreed, PersonId drafter) {
        LocalDate day = decreed.day();
        Set<UnitId> from =
                decreed.mappings().stream().map(Mapping::from).collect(Collectors.toSet());
        List<Assignment> leading =
                assignments.of(reorganisations.leadersOn(day)).stream()
                        .filter(Assignment::leadsUnit)
                        .filter(place -> place.during().includes(day))
                        .toList();
        List<Assignment> places =
                assignments.of(reorganisations.placedIn(from, day)).stream()
                        .filter(place -> place.during().overlaps(DateRange.since(day)))
                        .toList();
        return new ReorganisationPlan(
                        decreed.mappings(), day, drafter, leading, reorganisations.parentsOn(day))
                .of(places);
    }

    private List<Finding> findings(Decreed decreed, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        LocalDate date = decreed.decree().date();
        if (date != null) {
            PaperDate.finding("decreeDate", date, today).ifPresent(findings::add);
        }
        Set<List<Object>> named = new HashSet<>();
        Set<UnitId> units =
                reorganisations.known(
                        decreed.mappings().stream()
                                .flatMap(mapping -> Stream.of(mapping.from(), mapping.to()))
                                .collect(Collectors.toSet()));
        Set<UnitId> standing = reorganisations.standing(units, decreed.day());
        Map<UnitId, Set<String>> positions = reorganisations.positions(units);
        int row = 0;
        for (Mapping mapping : decreed.mappings()) {
            row++;
            String code = mapping.positionCode();
            if (!named.add(List.of(mapping.from(), code == null ? "" : code))) {
                findings.add(Finding.ofRow(row, "fromUnitId", "row-twice"));
            }
            if (!units.contains(mapping.from())) {
                findings.add(Finding.ofRow(row, "fromUnitId", "unit-unknown"));
            } else if (code != null
                    && !positions.getOrDefault(mapping.from(), Set.of()).contains(code)) {
                findings.add(Finding.ofRow(row, "positionCode", "position-not-in-unit", code));
            }
            if (!units.contains(mapping.to())) {
                findings.add(Finding.ofRow(row, "toUnitId", "unit-unknown"));
            } else if (!standing.contains(mapping.to())) {
                findings.add(Finding.ofRow(row, "toUnitId", "unit-does-not-stand"));
            }
        }
        return findings;
    }
}
