package vn.chidao.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.chidao.shared.StartRefused;

/** One running product per data folder. Free again when it is closed or the process is gone. */
final class FolderLock implements AutoCloseable {

    /** What this JVM holds: opening and closing the lock file once more would give its lock away. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path directory;
    // A channel that is garbage collected gives its lock away, too.
    private final FileChannel channel;

    private FolderLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** @throws StartRefused when another running product has the folder */
    static FolderLock take(Path directory) {
        if (!HELD.add(directory)) {
            throw inUse(directory);
        }
        boolean taken = false;
        try {
            Files.createDirectories(directory.getParent());
            FileChannel channel = FileChannel.open(
                    directory.resolveSibling(directory.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw inUse(directory);
            }
            taken = true;
            return new FolderLock(directory, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock the data folder " + directory, e);
        } finally {
            if (!taken) {
                HELD.remove(directory);
            }
        }
    }

    private static StartRefused inUse(Path directory) {
        return new StartRefused(
                "The data folder " + directory + " is in use by another running instance.",
                "Stop that instance, or give this one a folder of its own with chidao.embedded-database.directory.");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(directory);
        }
    }
}
