package vn.chidao.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chidao.shared.SettingsFault;

/**
 * The rules in force. A file of the administrator's folder that changed is read at the next reading; one that cannot be
 * used any more leaves the rules as they were, so that a slip in an editor does not stop the office.
 */
final class RuleBook implements Supplier<RuleSet> {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);

    private final @Nullable Path folder;
    private RuleSet rules;
    private String state;

    /** Reads all rules; refuses a file of the folder that cannot be used. */
    RuleBook(@Nullable Path folder) {
        this.folder = folder;
        this.state = state();
        this.rules = read();
    }

    @Override
    public synchronized RuleSet get() {
        String now = state();
        if (!now.equals(state)) {
            state = now;
            try {
                rules = read();
            } catch (SettingsFault fault) {
                LOG.warn("The rules stay as they were: {}", fault.getMessage(), fault);
            }
        }
        return rules;
    }

    private RuleSet read() {
        RuleFiles files = new RuleFiles(folder);
        files.check();
        return new RuleSet(files);
    }

    /** Names, times and sizes of the files in the folder. */
    private String state() {
        if (folder == null || !Files.isDirectory(folder)) {
            return "";
        }
        TreeMap<String, String> files = new TreeMap<>();
        for (String name : RuleFiles.NAMES) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    files.put(name, Files.getLastModifiedTime(file).toMillis() + "/" + Files.size(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return files.toString();
    }
}
