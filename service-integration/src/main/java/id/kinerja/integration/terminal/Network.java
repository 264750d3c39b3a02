package id.kinerja.integration.terminal;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits. Spring's own matcher takes bits behind the prefix, and
 * names of hosts, without a word.
 *
 * @param bits how many they share, from the first
 */
public record Network(InetAddress address, int bits) {

    private static final Pattern FOUR =
            Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");
    private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:]{2,39}");
    private static final Pattern LENGTH = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");

    private static final int BITS_OF_FOUR = 32;
    private static final int BITS_OF_SIX = 128;

    private static final int WIDEST_OF_FOUR = 8;
    private static final int WIDEST_OF_SIX = 16;

    /** Empty where it is none; an address alone is a network of its own. */
    static Optional<Network> read(String text) {
        int slash = text.indexOf('/');
        String first = slash < 0 ? text : text.substring(0, slash);
        String length = slash < 0 ? "" : text.substring(slash + 1);
        if (slash >= 0 && !LENGTH.matcher(length).matches()) {
            return Optional.empty();
        }
        return address(first)
                .map(it -> new Network(it, slash < 0 ? bitsOf(it) : Integer.parseInt(length)))
                .filter(it -> it.bits <= (first.indexOf(':') < 0 ? BITS_OF_FOUR : BITS_OF_SIX));
    }

    /** Empty where it is a name, or nothing at all; nobody is asked what it stands for. */
    static Optional<InetAddress> address(String text) {
        if (!FOUR.matcher(text).matches() && !SIX.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** Whether it is an address of IPv4 that is written as one of IPv6. */
    boolean isWrittenOtherwise(String text) {
        return address instanceof Inet4Address && text.indexOf(':') >= 0;
    }

    /** Whether it names one address in it, and not the first. */
    boolean namesOneInside() {
        int free = bitsOf(address) - bits;
        return !number(address).equals(number(address).shiftRight(free).shiftLeft(free));
    }

    /** How many bits must be shared at least, or a network is so wide that it says nothing. */
    int widest() {
        return address instanceof Inet4Address ? WIDEST_OF_FOUR : WIDEST_OF_SIX;
    }

    boolean isTooWide() {
        return bits < widest();
    }

    /** Whether it is wider than the other and holds all of it. */
    boolean surrounds(Network other) {
        return bits < other.bits && includes(other.address);
    }

    boolean includes(InetAddress other) {
        int free = bitsOf(address) - bits;
        return bitsOf(other) == bitsOf(address)
                && number(other).shiftRight(free).equals(number(address).shiftRight(free));
    }

    @Override
    public String toString() {
        String host = address.getHostAddress();
        boolean four = address instanceof Inet4Address;
        return (four ? host : ZEROS.matcher(host).replaceFirst("::")) + "/" + bits;
    }

    private static int bitsOf(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
