package io.tieout.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of {@code ./tieout} that runs before there is a Java. */
class ScriptIT {
    private static final Path SCRIPT = Path.of("../../tieout").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void javaHomeComesFirst() throws Exception {
        Path chosen = jdk("chosen home", "25.0.3");
        jdk("jvms/other", "26");

        assertThat(find(chosen.toString(), "jvms")).isEqualTo(chosen.toString());
    }

    @Test
    void aJavaHomeThatIsTooOldIsPassedOver() throws Exception {
        Path old = jdk("old", "17.0.12");
        Path recent = jdk("jvms/recent", "25");

        assertThat(find(old.toString(), "jvms")).isEqualTo(recent.toString());
    }

    @Test
    void aRuntimeWithoutCompilerIsPassedOver() throws Exception {
        Path runtime = jdk("jvms/a-runtime", "25");
        Files.delete(runtime.resolve("bin/javac"));
        Path complete = jdk("jvms/b-jdk", "25.0.1");

        assertThat(find("", "jvms")).isEqualTo(complete.toString());
    }

    @Test
    void withoutAJdkOneSentenceSaysWhatToInstall() throws Exception {
        assertThat(bash("require_jdk", "", "jvms"))
                .startsWith("tieout: JDK 25 or newer was not found")
                .contains("install one")
                .hasLineCount(1);
    }

    @Test
    void twoThatBeginToBuildAtOnceBuildOnceAndTheOtherWaits() throws Exception {
        // The build is replaced by one that would notice another beside it, and is not over before the other waits for
        // it.
        String twoAtOnce = """
                home="$2"
                is_built() { [ -f "$home/built" ]; }
                build() {
                  mkdir "$home/building" || echo "two at once"
                  until grep -q waiting "$home/said"; do sleep 0.05; done
                  touch "$home/built"; rmdir "$home/building"; echo built
                }
                (build_if_needed & build_if_needed & wait) 2>"$home/said"
                cat "$home/said"
                """;
        var builder = new ProcessBuilder(
                "bash", "-c", "source \"$1\"; " + twoAtOnce, "bash", SCRIPT.toString(), folder.toString());

        assertThat(run(builder).lines())
                .containsExactly("built", "tieout: another ./tieout is building; waiting until it is done");
    }

    @Test
    void aBuilderThatIsKilledKeepsNobodyWaiting() throws Exception {
        String killed = """
                home="$2"
                is_built() { false; }
                build() { kill -9 $BASHPID; }
                (build_if_needed) || true
                build() { echo built; }
                build_if_needed
                """;
        var builder = new ProcessBuilder(
                "bash", "-c", "source \"$1\"; " + killed, "bash", SCRIPT.toString(), folder.toString());

        assertThat(run(builder)).endsWith("built").doesNotContain("waiting");
    }

    @Test
    void theScriptIsValidBash() throws Exception {
        assertThat(run(new ProcessBuilder("bash", "-n", SCRIPT.toString()))).isEmpty();
    }

    private String find(String javaHome, String folders) throws Exception {
        return bash("find_jdk", javaHome, folders);
    }

    private String bash(String function, String javaHome, String folders) throws Exception {
        var builder = new ProcessBuilder("bash", "-c", "source \"$1\"; " + function, "bash", SCRIPT.toString());
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().put("TIEOUT_JVM_FOLDERS", folder.resolve(folders).toString());
        builder.environment().put("PATH", withoutJava());
        return run(builder);
    }

    /** The tools that the script needs, and no java. */
    private String withoutJava() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : new String[] {"bash", "sed", "head", "tr", "dirname", "find", "ls"}) {
            Path link = tools.resolve(tool);
            if (!Files.exists(link)) {
                Path real = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
                Files.createSymbolicLink(link, real);
            }
        }
        return tools.toString();
    }

    private static String run(ProcessBuilder builder) throws Exception {
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        process.waitFor();
        return said;
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (String program : new String[] {"java", "javac"}) {
            Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\n");
            assertThat(home.resolve("bin").resolve(program).toFile().setExecutable(true))
                    .isTrue();
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
