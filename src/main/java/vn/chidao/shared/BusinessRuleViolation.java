package vn.chidao.shared;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the domain refuses what was asked. Nothing has changed; the message key names the reason in Vietnamese.
 * A programming error is an {@link IllegalStateException} instead.
 */
public final class BusinessRuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final @Nullable String field;
    private final transient List<Object> args;

    private BusinessRuleViolation(String key, @Nullable String field, Object... args) {
        super(key + (field == null ? "" : " at " + field) + " " + Arrays.toString(args));
        this.key = key;
        this.field = field;
        this.args = List.of(args);
    }

    /** A refusal that concerns the whole submission; the key is {@code <module>.rule.<name>}. */
    public static BusinessRuleViolation of(String key, Object... args) {
        return new BusinessRuleViolation(key, null, args);
    }

    /** A refusal that belongs to one field of the form, named as in the form (rows: {@code lines[2].title}). */
    public static BusinessRuleViolation at(String field, String key, Object... args) {
        return new BusinessRuleViolation(key, field, args);
    }

    /** The same refusal, at another field: a rule does not know what its value is called in the form. */
    public BusinessRuleViolation movedTo(String name) {
        return new BusinessRuleViolation(key, name, args.toArray());
    }

    public String key() {
        return key;
    }

    public @Nullable String field() {
        return field;
    }

    public List<Object> args() {
        return args;
    }
}
