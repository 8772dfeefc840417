package vn.chidao.shared;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * A sentence, or a part of one, that has not been said yet: the key of a message and what the message speaks of.
 * Arguments may be phrases themselves. Days are written as {@link Days#written} does and numbers without separators:
 * the year is 2017, not 2.017.
 */
public final class Phrase implements MessageSourceResolvable {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final String key;
    private final Object[] arguments;

    private Phrase(String key, Object[] arguments) {
        this.key = key;
        this.arguments = arguments;
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, Arrays.stream(arguments).map(Phrase::spoken).toArray());
    }

    /** This phrase with somebody's own words behind it, where there are any. */
    public Phrase withRemark(@Nullable String remark) {
        return remark == null ? this : of("shared.phrase.remark", this, remark);
    }

    /** Says it in Vietnamese; a key without a message is a programming error and fails. */
    public String in(MessageSource messages) {
        return messages.getMessage(this, VIETNAMESE);
    }

    private static Object spoken(Object argument) {
        if (argument instanceof LocalDate day) {
            return Days.written(day);
        }
        return argument instanceof Number number ? number.toString() : argument;
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return arguments.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Phrase phrase && key.equals(phrase.key) && Arrays.equals(arguments, phrase.arguments);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + Arrays.hashCode(arguments);
    }

    @Override
    public String toString() {
        return key + Arrays.toString(arguments);
    }
}
