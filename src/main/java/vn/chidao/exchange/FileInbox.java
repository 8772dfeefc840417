package vn.chidao.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.chidao.receiving.OutsideRoad;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Sha256;

/**
 * The folder in which others leave messages. A file is put aside only after all that it brought is committed; one that is
 * still being written is left alone.
 */
@Service
public class FileInbox {

    private static final Logger LOG = LoggerFactory.getLogger(FileInbox.class);

    private final Arrivals arrivals;
    private final ExchangeProperties properties;
    private final BusinessClock clock;

    FileInbox(Arrivals arrivals, ExchangeProperties properties, BusinessClock clock) {
        this.arrivals = arrivals;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Looks at each file that is whole, the oldest first.
     *
     * @return how many were put aside
     */
    public int poll() {
        Path inbox = properties.inboxDirectory();
        if (inbox == null || !Files.isDirectory(inbox)) {
            return 0;
        }
        int done = 0;
        for (Path file : whole(inbox)) {
            try {
                putAside(inbox, file, look(file));
                done++;
            } catch (IOException | RuntimeException e) {
                LOG.error("{} stays in the inbox; the next round tries again", file.getFileName(), e);
            }
        }
        return done;
    }

    private List<Path> whole(Path inbox) {
        List<Found> found = new ArrayList<>();
        Instant settled = clock.realInstant().minus(properties.settle());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(inbox)) {
            for (Path file : files) {
                BasicFileAttributes is =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (isMessage(file)
                        && is.isRegularFile()
                        && !is.lastModifiedTime().toInstant().isAfter(settled)) {
                    found.add(new Found(file, is.lastModifiedTime().toInstant()));
                }
            }
        } catch (IOException e) {
            LOG.error("the inbox cannot be read; the next round tries again", e);
        }
        found.sort(Comparator.comparing(Found::at)
                .thenComparing(each -> each.file().getFileName()));
        return found.stream().map(Found::file).toList();
    }

    private static boolean isMessage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".edxml") || name.endsWith(".xml"));
    }

    private Verdict look(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (Files.size(file) > properties.largestMessage().toBytes()) {
            Incoming unread =
                    new Incoming(OutsideRoad.EDXML, name, new byte[0], null, Sha256.of(name + Files.size(file)));
            return arrivals.refuse(
                    unread,
                    BusinessRuleViolation.of(
                            "exchange.rule.too-large",
                            properties.largestMessage().toMegabytes()));
        }
        return arrivals.take(Incoming.message(OutsideRoad.EDXML, name, Files.readAllBytes(file), null));
    }

    private static void putAside(Path inbox, Path file, Verdict verdict) throws IOException {
        Path folder = Files.createDirectories(inbox.resolve(verdict.isRefused() ? "refused" : "taken"));
        String name = file.getFileName().toString();
        if (verdict.isRefused()) {
            Files.writeString(
                    folder.resolve(name + ".reason.txt"), String.valueOf(verdict.reason()), StandardCharsets.UTF_8);
        }
        Files.move(file, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private record Found(Path file, Instant at) {}
}
