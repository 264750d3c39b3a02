package id.kinerja.tukin.policy;

/** A policy as it is for who is in a scope. */
public record Variant(String code, ScopeRule scope, Policy policy) {}
