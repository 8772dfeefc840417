package vn.chidao.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.chidao.shared.StartRefused;

class EmbeddedDatabaseTests {

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void nameFolder() {
        folder = temp.resolve("data/postgres");
    }

    @Test
    void keepsDataFromStartToStartWithDurableSettings() throws IOException {
        try (EmbeddedDatabase first = start(folder)) {
            sql(first, "create table kept (line text)");
            sql(first, "insert into kept values ('Công văn số 77-CV/HU')");
        }

        try (EmbeddedDatabase second = start(folder)) {
            assertThat(values(second, "select line from kept")).containsExactly("Công văn số 77-CV/HU");
            assertThat(values(
                            second,
                            "select setting from pg_settings where name in"
                                    + " ('fsync', 'synchronous_commit', 'full_page_writes')"))
                    .containsExactly("on", "on", "on");
        }
    }

    @Test
    void refusesAFolderThatAnotherInstanceUses() throws Exception {
        try (EmbeddedDatabase first = start(folder)) {
            assertThatThrownBy(() -> start(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("in use by another running instance");

            Forked other = fork(folder);

            assertThat(other.exitCode()).isEqualTo(1);
            assertThat(other.output()).contains("The data folder " + folder + " is in use by another running instance");
            assertThat(values(first, "select 'lives'")).containsExactly("lives");
        }
    }

    @Test
    void explainsARefusedStartWithAWayOut() {
        FailureAnalysis analysis = new StartRefusedAnalyzer()
                .analyze(new IllegalStateException(new StartRefused("The folder is in use.", "Stop the other.")));

        assertThat(analysis.getDescription()).isEqualTo("The folder is in use.");
        assertThat(analysis.getAction()).isEqualTo("Stop the other.");
    }

    @Test
    void takesOverTheServerThatAKilledInstanceLeftBehind() throws Exception {
        try (EmbeddedDatabase first = start(folder)) {
            sql(first, "create table kept as select 77 as number");
        }
        Forked killed = fork(folder);
        assertThat(killed.exitCode()).as(killed.output()).isEqualTo(ForkedStart.KILLED);
        ProcessHandle orphan = ProcessHandle.of(pidIn(folder)).orElseThrow();
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedDatabase next = start(folder)) {
            assertThat(values(next, "select number::text from kept")).containsExactly("77");
            assertThat(pidIn(folder)).isNotEqualTo(orphan.pid());
        }
    }

    @Test
    void leavesAloneWhomAStalePidFileNames() throws IOException {
        Path other = temp.resolve("other/postgres");
        start(folder).close();

        try (EmbeddedDatabase bystander = start(other)) {
            for (long recycled :
                    new long[] {pidIn(other), ProcessHandle.current().pid()}) {
                Files.writeString(folder.resolve("postmaster.pid"), recycled + "\n" + folder + "\n");

                try (EmbeddedDatabase database = start(folder)) {
                    assertThat(values(database, "select 'starts'")).containsExactly("starts");
                }
            }

            assertThat(values(bystander, "select 'untouched'")).containsExactly("untouched");
        }
    }

    @Test
    void beginsAnewWhereAFirstStartWasCutShort() throws IOException {
        Path unfinished = Files.createDirectories(folder.resolveSibling("postgres.unfinished"));
        Files.writeString(unfinished.resolve("postgresql.conf"), "half a file");

        try (EmbeddedDatabase database = start(folder)) {
            assertThat(values(database, "select 'starts'")).containsExactly("starts");
        }

        assertThat(unfinished).doesNotExist();
    }

    private static EmbeddedDatabase start(Path folder) {
        return new EmbeddedDatabase(new EmbeddedDatabaseProperties(folder, Duration.ofSeconds(60)));
    }

    private record Forked(int exitCode, String output) {}

    private static Forked fork(Path folder) throws Exception {
        Path output = Files.createTempFile(folder.getParent(), "forked", ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForkedStart.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Forked(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private static long pidIn(Path folder) throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
    }

    private static void sql(EmbeddedDatabase database, String sql) {
        client(database).sql(sql).update();
    }

    private static List<String> values(EmbeddedDatabase database, String sql) {
        return client(database).sql(sql).query(String.class).list();
    }

    private static JdbcClient client(EmbeddedDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), "postgres", "postgres"));
    }
}
