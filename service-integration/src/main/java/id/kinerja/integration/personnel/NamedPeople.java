package id.kinerja.integration.personnel;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Whom a paper names, less those for whom it can't stand, who get a finding each. */
public final class NamedPeople {

    private static final String FIELD = "people";

    private final List<PersonId> named;
    private final Set<PersonId> left;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param named in the order in which findings count them
     */
    public NamedPeople(List<PersonId> named) {
        this.named = List.copyOf(named);
        this.left = new LinkedHashSet<>(named);
    }

    /** It can't stand for those of whom this is so; the first reason is the one that is told. */
    public NamedPeople leaveOut(Predicate<PersonId> hindered, String code) {
        List<PersonId> out = left.stream().filter(hindered).toList();
        out.forEach(person -> findings.add(Finding.ofRow(row(person), FIELD, code)));
        left.removeAll(out);
        return this;
    }

    /** It stands for those of whom this is so, and is to be looked at. */
    public NamedPeople lookAt(Predicate<PersonId> doubtful, String code, Object... arguments) {
        left.stream()
                .filter(doubtful)
                .map(person -> Finding.ofRow(row(person), FIELD, code, arguments).asWarning())
                .forEach(findings::add);
        return this;
    }

    private int row(PersonId person) {
        return named.indexOf(person) + 1;
    }

    /** Refuses a paper that can stand for nobody. */
    public Set<PersonId> requireSomebody(String code) {
        if (left.isEmpty()) {
            throw Refused.invalid(code, findings);
        }
        return Set.copyOf(left);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
