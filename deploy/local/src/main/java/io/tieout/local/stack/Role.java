package io.tieout.local.stack;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The processes of the stack, in the order in which they depend on each other. */
public enum Role {
    POSTGRES(15432, ""),
    KAFKA(19092, ""),
    SIMULATOR(18099, "intacct-simulator"),
    CONNECTOR(18081, "connector-service"),
    MAPPING(18082, "mapping-service"),
    PAYMENT(18083, "payment-service"),
    SCHEDULER(18084, "scheduler-service"),
    CONSOLE(18080, "console");

    /** Everything that is a jar. */
    public static final Set<Role> PROGRAMS = EnumSet.range(SIMULATOR, CONSOLE);

    private final int usualPort;
    private final String module;

    Role(int usualPort, String module) {
        this.usualPort = usualPort;
        this.module = module;
    }

    /** The role that a person calls {@code name}. */
    public static Optional<Role> named(String name) {
        return Stream.of(values()).filter(role -> role.label().equals(name)).findFirst();
    }

    /** The name a person uses. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int usualPort() {
        return usualPort;
    }

    /** The command line option that sets the port. */
    public String portOption() {
        return "--" + label() + "-port";
    }

    /** The Maven module whose jar is run; empty for the infrastructure. */
    public String module() {
        return module;
    }

    /** Where its web server says that it is ready; empty if it has none. */
    public String readinessPath() {
        return switch (this) {
            case POSTGRES, KAFKA -> "";
            case SIMULATOR -> "/control/health";
            case CONNECTOR, MAPPING, PAYMENT, SCHEDULER, CONSOLE -> "/readyz";
        };
    }

    /** Whether it is one of the four services, which have a REST API; the console has pages. */
    public boolean isService() {
        return switch (this) {
            case POSTGRES, KAFKA, SIMULATOR, CONSOLE -> false;
            case CONNECTOR, MAPPING, PAYMENT, SCHEDULER -> true;
        };
    }
}
