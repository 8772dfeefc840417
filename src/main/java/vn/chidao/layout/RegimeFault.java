package vn.chidao.layout;

import java.nio.file.Path;
import vn.chidao.shared.Phrase;

/** A file of the administrator's cannot be used; the reason is a message for whoever wrote it. */
final class RegimeFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase reason;

    private RegimeFault(String message, Phrase reason, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    static RegimeFault unreadable(Path file, Exception cause) {
        return new RegimeFault(
                "cannot read " + file,
                Phrase.of("layout.fault.unreadable", file.toString(), String.valueOf(cause.getMessage())),
                cause);
    }

    static RegimeFault unusable(String entry, Exception cause) {
        return new RegimeFault("cannot use " + entry, Phrase.of("layout.fault.unusable", entry), cause);
    }

    Phrase reason() {
        return reason;
    }
}
