package io.tieout.local.cli;

import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Secrets;
import io.tieout.local.stack.Token;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a token for the REST endpoints of the services that run. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Print a token (valid for an hour) for the REST endpoints of the running services.")
final class TokenCommand implements Callable<Integer> {
    private static final Duration VALID = Duration.ofHours(1);

    @Mixin
    DataFolderOption common = new DataFolderOption();

    @Option(
            names = "--tenant",
            paramLabel = "TENANT",
            split = ",",
            defaultValue = "*",
            description = "which tenants it opens (default: all)")
    List<String> tenants = List.of("*");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        DataFolder folder = common.requireRunning();
        String secret = new Secrets(folder).jwtSecret();
        spec.commandLine()
                .getOut()
                .println(Token.mint(secret, tenants, Clock.systemUTC().instant(), VALID));
        return 0;
    }
}
