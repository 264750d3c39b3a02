package id.kinerja.integration.terminal;

import id.kinerja.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How punches come from a terminal.
 *
 * @param client of an attendance system, as Keycloak knows it; of nothing else
 * @param profile what the columns of its files mean, where that is told
 * @param privilegeKey how it calls the rights of a user, where it can be commanded
 * @param tokenKept whether it is known by which token its vendor's cloud is asked
 * @param networks from which it, or its vendor's cloud, sends by itself
 * @param model whose codes it sends, as {@link TerminalModel} has it; absent where it isn't known
 */
public record Feed(
        Terminal.Kind kind,
        @Nullable String client,
        @Nullable FileProfile profile,
        PrivilegeKey privilegeKey,
        boolean tokenKept,
        Networks networks,
        @Nullable String model) {

    public static final Feed ADMS =
            new Feed(
                    Terminal.Kind.ADMS,
                    null,
                    null,
                    PrivilegeKey.PRI,
                    false,
                    Networks.ANYWHERE,
                    null);

    private static final String INVALID = "terminal-source-invalid";
    private static final String CLIENT = "clientId";

    /** Refuses an attendance system without a client, and anything else with one. */
    public static Feed of(Terminal.Kind kind, @Nullable String client) {
        boolean system = kind == Terminal.Kind.REST;
        if (system && client == null) {
            throw Refused.invalid(INVALID, Refused.Finding.of(CLIENT, "client-missing"));
        }
        if (!system && client != null) {
            throw Refused.invalid(INVALID, Refused.Finding.of(CLIENT, "client-not-wanted"));
        }
        return new Feed(kind, client, null, PrivilegeKey.PRI, false, Networks.ANYWHERE, null);
    }

    /**
     * Refuses networks of what doesn't come by itself: a file is brought by somebody, and a system
     * shows a token.
     */
    public Feed reachedFrom(Networks from) {
        boolean comes = kind != Terminal.Kind.FILE && kind != Terminal.Kind.REST;
        if (!comes && !from.areAnywhere()) {
            throw Refused.invalid(
                    INVALID, Refused.Finding.of(Networks.FIELD, "networks-not-wanted"));
        }
        return new Feed(kind, client, profile, privilegeKey, tokenKept, from, model);
    }

    /** Refuses a model of what is no device: a system says itself how it knew somebody. */
    public Feed ofModel(@Nullable String of) {
        if (kind == Terminal.Kind.REST && of != null) {
            throw Refused.invalid(INVALID, Refused.Finding.of("model", "model-not-wanted"));
        }
        return new Feed(kind, client, profile, privilegeKey, tokenKept, networks, of);
    }

    Feed readingFilesBy(FileProfile by) {
        return new Feed(kind, client, by, privilegeKey, tokenKept, networks, model);
    }

    Feed commandedBy(PrivilegeKey key) {
        return new Feed(kind, client, profile, key, tokenKept, networks, model);
    }

    Feed reportedBy(String by) {
        return new Feed(kind, by, profile, privilegeKey, tokenKept, networks, model);
    }
}
