package vn.chidao.platform;

import java.nio.file.Path;
import java.time.Duration;

/** Starts the embedded database in a JVM of its own, which then ends without a goodbye, as after kill -9. */
final class ForkedStart {

    static final int KILLED = 137;

    private ForkedStart() {}

    public static void main(String[] args) {
        new EmbeddedDatabase(new EmbeddedDatabaseProperties(Path.of(args[0]), Duration.ofSeconds(60)));
        Runtime.getRuntime().halt(KILLED);
    }
}
