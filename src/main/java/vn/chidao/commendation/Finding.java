package vn.chidao.commendation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against a proposal.
 *
 * @param key of the message that says it
 * @param field where it is to be mended; null for nowhere in particular
 * @param refuses whether nothing can be done about it but mending; otherwise a reason will do
 */
public record Finding(String key, @Nullable String field, boolean refuses, List<Object> args) {

    public Finding {
        args = List.copyOf(args);
    }

    static Finding refusal(String field, String key, Object... args) {
        return new Finding(key, field, true, List.of(args));
    }

    static Finding doubt(String key, Object... args) {
        return new Finding(key, null, false, List.of(args));
    }
}
