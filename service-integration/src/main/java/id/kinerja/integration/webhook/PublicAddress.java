package id.kinerja.integration.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Whether an address is one of the public net. All others are refused, since what stands behind
 * them trusts whoever reaches it: this machine, its neighbours, and the data of a cloud's machines.
 */
public final class PublicAddress {

    /** Special ones of IPv4 (RFC 6890 and what came after it) that Java has no word for. */
    private static final List<Net> SPECIAL_4 =
            List.of(
                    net(8, 0), // this net
                    net(10, 100, 64), // carriers' own (CGNAT)
                    net(24, 192, 0, 0),
                    net(24, 192, 0, 2),
                    net(24, 192, 88, 99),
                    net(15, 198, 18),
                    net(24, 198, 51, 100),
                    net(24, 203, 0, 113),
                    net(4, 240)); // reserved, and broadcast

    /** Everything of IPv6 that is public at all today. */
    private static final Net GLOBAL_6 = net(3, 0x20);

    /** Of these: tunnels that hold another address, and examples. */
    private static final List<Net> SPECIAL_6 =
            List.of(
                    net(23, 0x20, 0x01, 0x00), // protocols, Teredo among them
                    net(32, 0x20, 0x01, 0x0d, 0xb8),
                    net(16, 0x20, 0x02), // 6to4
                    net(20, 0x3f, 0xff, 0x00));

    private PublicAddress() {}

    public static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? SPECIAL_4.stream().noneMatch(net -> net.has(bytes))
                : GLOBAL_6.has(bytes) && SPECIAL_6.stream().noneMatch(net -> net.has(bytes));
    }

    private static Net net(int bits, int... bytes) {
        byte[] prefix = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            prefix[i] = (byte) bytes[i];
        }
        return new Net(bits, prefix);
    }

    /** All addresses that begin with these bits. */
    private record Net(int bits, byte[] prefix) {

        boolean has(byte[] address) {
            for (int i = 0; i < bits; i++) {
                if (bit(address, i) != bit(prefix, i)) {
                    return false;
                }
            }
            return true;
        }

        private static int bit(byte[] bytes, int at) {
            int place = at / Byte.SIZE;
            return place < bytes.length ? bytes[place] >> (7 - at % Byte.SIZE) & 1 : 0;
        }
    }
}
