package vn.chidao.platform;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The database of our own.
 *
 * @param directory folder of its data; survives restarts
 * @param startWait how long a busy machine may take to start it
 */
@Validated
@ConfigurationProperties("chidao.embedded-database")
record EmbeddedDatabaseProperties(
        @NotNull @DefaultValue("data/postgres") Path directory,
        @NotNull @DefaultValue("60s") Duration startWait) {}
