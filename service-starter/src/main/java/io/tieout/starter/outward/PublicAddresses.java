package io.tieout.starter.outward;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to addresses of the public Internet and to no others, so that no name, whoever answers for it, leads into our own network
 * or to a cloud's service of credentials. The connection is made to the addresses that were checked: the name is not asked for a second
 * time. What is not public: the special-purpose registries of IANA (RFC 6890 and its successors), and addresses of IPv6 that hold one of IPv4.
 */
public final class PublicAddresses implements DnsResolver {

    private static final List<Range> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Range::of)
            .toList();

    /** All addresses of IPv6 that are given out for the public Internet. */
    private static final Range GLOBAL = Range.of("2000::/3");

    private final Names names;
    private final Predicate<InetAddress> allowed;

    /** Who knows the addresses of a name. */
    public interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    public PublicAddresses(Names names) {
        this(names, PublicAddresses::isPublic);
    }

    /** @param allowed which addresses are connected to; for tests, which have none but their own machine's */
    public PublicAddresses(Names names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    /** A name leads nowhere. */
    public static final class NotPublic extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        NotPublic(String host) {
            super("%s leads to an address that is not of the public Internet".formatted(host));
        }
    }

    /** @throws NotPublic if one of them is not public: who answers so is not to be trusted with the others */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.of(host);
        if (addresses.length == 0 || !Arrays.stream(addresses).allMatch(allowed)) {
            throw new NotPublic(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether it is given out for the public Internet. */
    public static boolean isPublic(InetAddress address) {
        boolean special = SPECIAL.stream().anyMatch(range -> range.holds(address));
        return !special
                && (address instanceof Inet4Address || address instanceof Inet6Address && GLOBAL.holds(address));
    }

    private record Range(byte[] beginning, int bits) {

        static Range of(String text) {
            String[] parts = text.split("/", 2);
            return new Range(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean holds(InetAddress address) {
            byte[] other = address.getAddress();
            if (other.length != beginning.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((other[bit / 8] & mask) != (beginning[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
