package id.kinerja.platform.settings;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A feature that agencies may settle in their own way; a service registers one as a bean.
 *
 * @param name in the path, in kebab-case
 * @param type the document, a record
 * @param shipped in force until the agency approves its own
 * @param legalBasis of what is shipped
 * @param check what is wrong with a document; empty where nothing is
 */
public record SettingsFeature<T>(
        String name,
        Class<T> type,
        T shipped,
        String legalBasis,
        Set<Role> proposers,
        Set<Role> approvers,
        Function<T, List<Refused.Finding>> check) {

    public SettingsFeature {
        proposers = Set.copyOf(proposers);
        approvers = Set.copyOf(approvers);
    }

    /** Proposed and approved by HR admins, who must be two, until the feature names others. */
    public static <T> SettingsFeature<T> of(
            String name, Class<T> type, T shipped, String legalBasis) {
        Set<Role> admins = Set.of(Role.ADMIN_KEPEGAWAIAN);
        return new SettingsFeature<>(
                name, type, shipped, legalBasis, admins, admins, document -> List.of());
    }

    public SettingsFeature<T> proposedBy(Role... roles) {
        return new SettingsFeature<>(
                name, type, shipped, legalBasis, Set.of(roles), approvers, check);
    }

    public SettingsFeature<T> approvedBy(Role... roles) {
        return new SettingsFeature<>(
                name, type, shipped, legalBasis, proposers, Set.of(roles), check);
    }

    public SettingsFeature<T> checkedBy(Function<T, List<Refused.Finding>> rule) {
        return new SettingsFeature<>(name, type, shipped, legalBasis, proposers, approvers, rule);
    }

    void requireProposer(SettingsOffices offices, Actor actor) {
        offices.require(actor, proposers.toArray(Role[]::new));
    }

    boolean isApprovedBy(SettingsOffices offices, Actor actor) {
        return offices.holds(actor, approvers.toArray(Role[]::new));
    }

    void requireApprover(SettingsOffices offices, Actor actor) {
        offices.require(actor, approvers.toArray(Role[]::new));
    }
}
