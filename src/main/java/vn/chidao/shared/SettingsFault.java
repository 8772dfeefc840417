package vn.chidao.shared;

import java.nio.file.Path;
import org.springframework.context.MessageSource;

/** A file of settings of the administrator's cannot be used; the reason is a message for whoever wrote it. */
public final class SettingsFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase reason;

    public SettingsFault(String message, Phrase reason, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    static SettingsFault unreadable(Path file, Exception cause) {
        return new SettingsFault(
                "cannot read " + file,
                Phrase.of("shared.fault.unreadable", file.toString(), String.valueOf(cause.getMessage())),
                cause);
    }

    /**
     * The product does not start with such a file.
     *
     * @param wayOut what to do about it
     */
    public StartRefused startRefused(Phrase wayOut, MessageSource messages) {
        return new StartRefused(reason.in(messages), wayOut.in(messages));
    }
}
