package id.kinerja.tukin.policy;

import id.kinerja.kernel.PersonId;

/** A policy with where it stands: proposed by one, active by another. */
public record ProposedPolicy(
        PolicyId id, PolicyDocument document, PersonId proposedBy, boolean active) {}
