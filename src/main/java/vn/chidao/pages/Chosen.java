package vn.chidao.pages;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The constant that an address or form names. */
public final class Chosen {

    private Chosen() {}

    /** Null where it is none of these. */
    public static <E extends Enum<E>> @Nullable E of(E[] constants, @Nullable String name) {
        return Arrays.stream(constants)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** This one where it is none of these: what cannot be understood in an address filters nothing. */
    public static <E extends Enum<E>> E of(E[] constants, @Nullable String name, E otherwise) {
        E chosen = of(constants, name);
        return chosen == null ? otherwise : chosen;
    }
}
