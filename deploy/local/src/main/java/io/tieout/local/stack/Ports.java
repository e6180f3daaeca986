package io.tieout.local.stack;

import io.tieout.embedded.LocalPorts;
import io.tieout.local.Problem;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which role listens where. Immutable. */
public final class Ports {
    private static final int HIGHEST = 65_535;

    private final Map<Role, Integer> ports;

    private Ports(Map<Role, Integer> ports) {
        this.ports = ports;
    }

    /** The usual ports, except for those given. */
    public static Ports usualExcept(Map<Role, Integer> chosen) {
        Map<Role, Integer> ports = new EnumMap<>(Role.class);
        Map<Integer, Role> owners = new HashMap<>();
        for (Role role : Role.values()) {
            int port = chosen.getOrDefault(role, role.usualPort());
            if (port < 1 || port > HIGHEST) {
                throw new Problem(
                        "%s must be between 1 and %d, but is %d.".formatted(role.portOption(), HIGHEST, port));
            }
            Role other = owners.put(port, role);
            if (other != null) {
                throw new Problem("Port %d is given to both %s and %s; change %s or %s."
                        .formatted(port, other.label(), role.label(), other.portOption(), role.portOption()));
            }
            ports.put(role, port);
        }
        return new Ports(ports);
    }

    public int of(Role role) {
        return ports.getOrDefault(role, role.usualPort());
    }

    /** The address of a role's web server. */
    public String http(Role role) {
        return "http://127.0.0.1:" + of(role);
    }

    /**
     * Makes sure that nobody listens on the ports yet.
     *
     * @param except roles that already run or that are none of our business
     * @throws Problem naming the port, what it is for and the option that changes it
     */
    public void requireFree(Set<Role> except) {
        for (Role role : Role.values()) {
            if (!except.contains(role) && !LocalPorts.isFree(of(role))) {
                throw new Problem(
                        "Port %d, which %s needs, is taken by another program. End that program or choose another port with %s PORT."
                                .formatted(of(role), role.label(), role.portOption()));
            }
        }
    }
}
