package vn.chidao.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.shared.BusinessRuleViolation;

/** Leaves a message in the folder of its receiver: whole or not at all, and under the same name at each try. */
@Component
class FileRoad {

    private final @Nullable Path outbox;

    FileRoad(ExchangeProperties properties) {
        this.outbox = properties.outboxDirectory();
    }

    void send(String messageId, String organId, byte[] content) throws IOException {
        if (outbox == null) {
            throw BusinessRuleViolation.of("exchange.rule.no-outbox");
        }
        if (!Contacts.isCode(organId)) {
            throw BusinessRuleViolation.of("exchange.rule.code");
        }
        Path folder = Files.createDirectories(outbox.resolve(organId));
        Path unfinished = folder.resolve("." + messageId + ".tmp");
        try (FileChannel file = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(
                unfinished,
                folder.resolve(messageId + ".edxml"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        }
    }
}
