package io.tieout.starter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING says of migrations, for those of all services. */
class MigrationsTests {

    private static final Path ALL_MODULES = Path.of("..");

    /** What a replica of the version before would stumble over. */
    private static final Pattern CONTRACTING = Pattern.compile(
            "\\b(DROP (?!CONSTRAINT|INDEX|NOT NULL)\\w+|RENAME|TRUNCATE|SET NOT NULL|ALTER (COLUMN )?\\w+ (SET DATA )?TYPE"
                    + "|ADD COLUMN (?![^,;]*\\b(DEFAULT|GENERATED)\\b)[^,;]*\\bNOT NULL)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SAYS_SO = Pattern.compile("^-- contracts: .*\\d+\\.\\d+\\.\\d+", Pattern.MULTILINE);

    @Test
    void eachServiceBeginsWithOneMigrationAndLaterOnesExpandOrSaySo() {
        assertThat(migrations().filter(MigrationsTests::isFirst)).hasSize(6);
        assertThat(migrations().filter(file -> !isFirst(file)))
                .allSatisfy(file ->
                        assertThat(stumblingBlocks(read(file))).as("%s", file).isEmpty());
    }

    @Test
    void theTenantAndAProblemHaveOneNameEverywhere() {
        assertThat(migrations().map(MigrationsTests::withoutComments))
                .isNotEmpty()
                .noneMatch(
                        Pattern.compile("\\b(tenant_id|\\w+_remedy|problem)\\b").asPredicate());
    }

    @Test
    void whatTakesSomethingAwayIsFound() {
        assertThat(stumblingBlocks("ALTER TABLE payment DROP COLUMN fee;")).containsExactly("DROP COLUMN");
        assertThat(stumblingBlocks("ALTER TABLE payment\n    RENAME COLUMN fee TO fees;"))
                .containsExactly("RENAME");
        assertThat(stumblingBlocks("ALTER TABLE payment ALTER COLUMN fee TYPE numeric;"))
                .containsExactly("ALTER COLUMN fee TYPE");
        assertThat(stumblingBlocks("ALTER TABLE payment ALTER COLUMN fee SET NOT NULL;"))
                .containsExactly("SET NOT NULL");
        assertThat(stumblingBlocks(
                        "ALTER TABLE payment ADD COLUMN fee numeric NOT NULL, ADD COLUMN kind text DEFAULT 'A';"))
                .containsExactly("ADD COLUMN fee numeric NOT NULL");
    }

    @Test
    void whatOnlyAddsIsNotNorIsWhatSaysSinceWhenNobodyUsesIt() {
        assertThat(stumblingBlocks("""
                -- What is to drop out of a payment.
                CREATE TYPE kind_of_fee AS ENUM ('CARD', 'WIRE');
                ALTER TABLE payment ADD COLUMN fee numeric, ADD COLUMN kind text DEFAULT 'CARD' NOT NULL;
                ALTER TABLE payment DROP CONSTRAINT payment_state_check, ALTER COLUMN amount DROP NOT NULL;
                CREATE INDEX payment_kind ON payment (tenant, kind);
                """)).isEmpty();
        assertThat(stumblingBlocks("""
                -- contracts: fee is not used since 0.2.0
                ALTER TABLE payment DROP COLUMN fee;
                """)).isEmpty();
    }

    private static List<String> stumblingBlocks(String sql) {
        return SAYS_SO.matcher(sql).find()
                ? List.of()
                : CONTRACTING
                        .matcher(withoutComments(sql).replaceAll("\\s+", " "))
                        .results()
                        .map(found -> found.group())
                        .toList();
    }

    private static boolean isFirst(Path file) {
        return file.getFileName().toString().startsWith(isOfStarter(file) ? "V0_1__" : "V1__");
    }

    private static boolean isOfStarter(Path file) {
        return file.getParent().endsWith("db/starter");
    }

    private static Stream<Path> migrations() {
        return list(ALL_MODULES)
                .flatMap(module -> Stream.of("migration", "starter")
                        .map(kind -> module.resolve("src/main/resources/db").resolve(kind)))
                .filter(Files::isDirectory)
                .flatMap(MigrationsTests::list);
    }

    private static Stream<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String withoutComments(Path file) {
        return withoutComments(read(file));
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("--.*", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
