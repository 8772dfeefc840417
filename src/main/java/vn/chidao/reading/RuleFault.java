package vn.chidao.reading;

import java.nio.file.Path;
import vn.chidao.shared.Phrase;

/** A rule file of the administrator's cannot be used; the reason is a message for whoever wrote it. */
final class RuleFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase reason;

    private RuleFault(String message, Phrase reason, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    static RuleFault unreadable(Path file, Exception cause) {
        return new RuleFault(
                "cannot read " + file,
                Phrase.of("reading.fault.unreadable", file.toString(), String.valueOf(cause.getMessage())),
                cause);
    }

    static RuleFault unknownEntry(Path file, String entry) {
        return new RuleFault(
                file + " has an unknown entry " + entry,
                Phrase.of("reading.fault.unknown-entry", file.toString(), entry),
                new IllegalArgumentException(entry));
    }

    static RuleFault otherShape(Path file, String entry, Exception cause) {
        return new RuleFault(
                file + " gives " + entry + " another shape",
                Phrase.of("reading.fault.other-shape", file.toString(), entry),
                cause);
    }

    static RuleFault noPattern(Path file, String entry, String pattern, Exception cause) {
        return new RuleFault(
                file + " holds no pattern at " + entry,
                Phrase.of("reading.fault.no-pattern", file.toString(), entry, pattern),
                cause);
    }

    Phrase reason() {
        return reason;
    }
}
