package vn.chidao.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Real PostgreSQL for tests: one server per JVM, started when first asked for, and as many databases on it as tests
 * want. It forgets everything at the end, so it does not wait for disks.
 */
public final class TestDatabase {

    private static final String USER = "postgres";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<List<String>, String> TEMPLATES = new ConcurrentHashMap<>();

    private TestDatabase() {}

    /**
     * A database of its own with these migrations, such as {@code "classpath:db/migration/audit"}. The migrations run
     * once per JVM; further databases are copies.
     */
    public static DataSource fresh(String... locations) {
        String template = TEMPLATES.computeIfAbsent(Arrays.asList(locations), TestDatabase::migrated);
        return dataSource(create(template));
    }

    /** An empty database for a whole application, which migrates it itself. */
    public static JdbcUrl freshFullDatabase() {
        return new JdbcUrl(server().getJdbcUrl(USER, create("template0")), USER, USER);
    }

    /** A copy of a database that nobody is connected to, with everything in it. */
    public static JdbcUrl copyOf(JdbcUrl original) {
        String path = URI.create(original.url().substring("jdbc:".length())).getPath();
        return new JdbcUrl(server().getJdbcUrl(USER, create(path.substring(1))), USER, USER);
    }

    private static String migrated(List<String> locations) {
        String name = create("template0");
        Flyway.configure()
                .dataSource(dataSource(name))
                .locations(locations.toArray(String[]::new))
                .load()
                .migrate();
        return name;
    }

    private static String create(String template) {
        String name = "test_" + NUMBER.incrementAndGet();
        try (Connection connection = dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + name + " from " + template, e);
        }
        return name;
    }

    private static DataSource dataSource(String database) {
        return server().getDatabase(USER, database);
    }

    private static EmbeddedPostgres server() {
        return Server.INSTANCE;
    }

    /** Starts with the first use; stops after the applications of this JVM, which need it to the last. */
    private static final class Server {

        private static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Where a database is, as Spring's settings want it. */
    public record JdbcUrl(String url, String username, String password) {

        /** For a {@code @DynamicPropertySource} method. */
        public void register(DynamicPropertyRegistry registry) {
            registry.add("spring.datasource.url", this::url);
            registry.add("spring.datasource.username", this::username);
            registry.add("spring.datasource.password", this::password);
        }

        /** A connection for each statement, so that nothing stays open. */
        public JdbcClient client() {
            return JdbcClient.create(new DriverManagerDataSource(url, username, password));
        }

        /** As arguments for {@code SpringApplication.run}. */
        public String[] arguments() {
            return new String[] {
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + username,
                "--spring.datasource.password=" + password
            };
        }
    }
}
