package io.tieout.benchmarks;

import io.tieout.benchmarks.bed.Place;
import io.tieout.benchmarks.measure.Benchmark;
import io.tieout.benchmarks.measure.Scale;
import io.tieout.benchmarks.result.Result;
import io.tieout.benchmarks.result.ResultFile;
import io.tieout.benchmarks.result.ResultTable;
import io.tieout.embedded.NodeFailed;
import io.tieout.local.Problem;
import io.tieout.local.stack.DataFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one benchmark. The exit code is 0 when it could be measured, whether or not its aim was reached. */
@Command(
        name = "tieout bench",
        mixinStandardHelpOptions = true,
        description = "Measure one thing on an installation of its own, which is stopped and deleted afterwards.")
public final class Bench implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "NAME", description = "what to measure; see docs/performance.md")
    String name = "";

    @Option(names = "--companies", paramLabel = "N", description = "default: as docs/performance.md says")
    int companies;

    @Option(names = "--payments", paramLabel = "N", description = "default: as docs/performance.md says")
    int payments;

    @Option(names = "--waiting", paramLabel = "N", description = "default: as docs/performance.md says")
    int waiting;

    @Option(names = "--invoices", paramLabel = "N", description = "default: as docs/performance.md says")
    int invoices;

    @Option(
            names = "--first-port",
            paramLabel = "PORT",
            defaultValue = "28100",
            description = "the first of seven free ports in a row (default: 28100)")
    int firstPort;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench()).setExecutionExceptionHandler((exception, command, _) -> {
            if (exception instanceof Problem || exception instanceof NodeFailed) {
                command.getErr().println("tieout: " + exception.getMessage());
            } else {
                exception.printStackTrace(command.getErr());
            }
            return 1;
        });
    }

    @Override
    public Integer call() {
        Benchmark benchmark = Benchmark.named(name)
                .orElseThrow(() -> new Problem("There is no benchmark \"%s\"; there are: %s."
                        .formatted(
                                name,
                                Benchmark.all().stream().map(Benchmark::name).collect(Collectors.joining(", ")))));
        PrintWriter out = spec.commandLine().getOut();
        Path target = home().resolve("benchmarks").resolve("target");
        var folder = new DataFolder(target.resolve("bed-" + firstPort));
        var findings = benchmark.measure(
                new Place(home(), folder, firstPort),
                new Scale(companies, payments, waiting, invoices),
                line -> say(out, line));
        folder.wipe();
        var result = new Result(
                benchmark.name(), Clock.systemUTC().instant(), machine(), findings.figures(), findings.notes());
        Path file = new ResultFile(target.resolve("results")).write(result);
        ResultTable.of(result).forEach(line -> say(out, line));
        say(out, "- The same as JSON: " + file);
        return 0;
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    private static Path home() {
        return Path.of(System.getProperty("tieout.home", ".")).toAbsolutePath().normalize();
    }

    private static String machine() {
        return "%d cores, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version().feature());
    }
}
