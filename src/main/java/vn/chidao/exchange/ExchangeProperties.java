package vn.chidao.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where messages are left and found. What is not set is not used.
 *
 * @param outboxDirectory gets a folder for each receiver, named by its code
 * @param inboxDirectory has the folders {@code taken} and {@code refused} for what has been looked at
 * @param settle a file that has changed within this time may still be being written
 * @param largestMessage of a file or mail; a larger one is refused unread
 * @param lease after this a try to send is taken for lost with its program
 */
@Validated
@ConfigurationProperties("chidao.exchange")
record ExchangeProperties(
        @Nullable Path outboxDirectory,
        @Nullable Path inboxDirectory,
        @DefaultValue("5s") Duration settle,
        @DefaultValue("40MB") DataSize largestMessage,
        @DefaultValue("5m") Duration lease,
        @Nullable @Valid Imap imap) {

    /**
     * The mailbox for documents.
     *
     * @param protocol {@code imaps}, or {@code imap} for a server in the same room
     */
    record Imap(
            @NotBlank String host,
            @DefaultValue("993") int port,
            @NotBlank String username,
            @NotBlank String password,
            @DefaultValue("imaps") String protocol,
            @DefaultValue("INBOX") String folder) {

        /** A password stands in no log. */
        @Override
        public String toString() {
            return protocol + "://" + username + "@" + host + ":" + port + "/" + folder;
        }
    }
}
