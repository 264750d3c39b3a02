package id.kinerja.integration.terminal;

import id.kinerja.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From where a terminal may send by itself; from anywhere where none is named. */
public record Networks(List<Network> all) {

    public static final Networks ANYWHERE = new Networks(List.of());

    /** How many can be named. */
    public static final int MOST = 20;

    /** How long one can be. */
    public static final int LONGEST = 43;

    static final String FIELD = "networks";

    private static final char SCOPE = '%';

    public Networks {
        all = List.copyOf(all);
    }

    /**
     * Each as {@code 10.20.0.0/16} or {@code 2001:db8::/32}, or an address alone.
     *
     * @throws Refused naming each one that is none, says nothing, or nothing beside the others, by
     *     its place from 1
     */
    public static Networks of(List<String> written) {
        List<String> texts = written.stream().map(String::strip).toList();
        List<Network> all = texts.stream().map(Network::read).flatMap(Optional::stream).toList();
        List<Network> networks = new ArrayList<>();
        List<Refused.Finding> findings = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            String text = texts.get(at);
            int row = at + 1;
            Optional<Network> read = Network.read(text);
            read.map(
                            network ->
                                    fault(row, network, text, networks)
                                            .or(() -> inside(row, network, all)))
                    .orElse(Optional.of(finding(row, "network-not-understood")))
                    .ifPresent(findings::add);
            read.ifPresent(networks::add);
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid("terminal-source-invalid", findings);
        }
        return new Networks(networks);
    }

    /** As they are {@link #written} where they are kept; what was let in once goes on holding. */
    public static Networks kept(List<String> written) {
        return new Networks(
                written.stream().map(Network::read).map(Optional::orElseThrow).toList());
    }

    private static Optional<Refused.Finding> fault(
            int row, Network network, String text, List<Network> before) {
        if (network.isWrittenOtherwise(text)) {
            return Optional.of(finding(row, "network-written-as-ipv6"));
        }
        if (network.namesOneInside()) {
            return Optional.of(finding(row, "network-has-host-bits"));
        }
        if (network.isTooWide()) {
            return Optional.of(finding(row, "network-too-wide", network.widest()));
        }
        return before.contains(network)
                ? Optional.of(finding(row, "network-repeated"))
                : Optional.empty();
    }

    private static Optional<Refused.Finding> inside(int row, Network network, List<Network> all) {
        return all.stream()
                .filter(other -> !other.isTooWide() && other.surrounds(network))
                .findFirst()
                .map(other -> finding(row, "network-inside-another", other));
    }

    private static Refused.Finding finding(int row, String code, Object... arguments) {
        return Refused.Finding.ofRow(row, FIELD, code, arguments);
    }

    public boolean areAnywhere() {
        return all.isEmpty();
    }

    /**
     * @param address as a socket has it; what is none is in no network
     */
    public boolean include(String address) {
        int scope = address.indexOf(SCOPE);
        return areAnywhere()
                || Network.address(scope < 0 ? address : address.substring(0, scope))
                        .filter(found -> all.stream().anyMatch(network -> network.includes(found)))
                        .isPresent();
    }

    public List<String> written() {
        return all.stream().map(Network::toString).toList();
    }
}
