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
     * @throws Refused naming each one that is none, by its place from 1
     */
    public static Networks of(List<String> written) {
        List<Network> networks = new ArrayList<>();
        List<Refused.Finding> findings = new ArrayList<>();
        for (int at = 0; at < written.size(); at++) {
            String text = written.get(at).strip();
            Optional<Network> read = Network.read(text);
            Optional<String> fault =
                    read.map(network -> fault(network, text, networks))
                            .orElse(Optional.of("network-not-understood"));
            if (fault.isPresent()) {
                findings.add(Refused.Finding.ofRow(at + 1, FIELD, fault.get()));
            } else {
                read.ifPresent(networks::add);
            }
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid("terminal-source-invalid", findings);
        }
        return new Networks(networks);
    }

    private static Optional<String> fault(Network network, String text, List<Network> before) {
        if (network.isWrittenOtherwise(text)) {
            return Optional.of("network-written-as-ipv6");
        }
        if (network.namesOneInside()) {
            return Optional.of("network-has-host-bits");
        }
        return before.contains(network) ? Optional.of("network-repeated") : Optional.empty();
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
