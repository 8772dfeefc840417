package vn.chidao.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody wants to read or change, as far as access is concerned.
 *
 * @param holders the organisations whose business it is
 * @param followers the bodies of the directive it belongs to: who works there is a follow-up officer here
 */
public record Thing(Set<String> holders, Set<String> followers) {

    /** Of the whole installation and no organisation's. */
    public static final Thing OF_THE_INSTALLATION = new Thing(Set.of(), Set.of());

    public Thing {
        holders = Set.copyOf(holders);
        followers = Set.copyOf(followers);
    }

    /** Nulls are left out: not every body is known of every thing. */
    public static Thing of(@Nullable String... unitIds) {
        return of(Arrays.stream(unitIds).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    public static Thing of(Collection<String> unitIds) {
        return new Thing(Set.copyOf(unitIds), Set.of());
    }

    /** Whoever has to do with it. */
    Set<String> bodies() {
        return Stream.concat(holders.stream(), followers.stream()).collect(Collectors.toSet());
    }

    /** The same, with these as further bodies of its directive; nulls are left out. */
    public Thing followedBy(@Nullable String... unitIds) {
        return new Thing(
                holders,
                Stream.concat(followers.stream(), Arrays.stream(unitIds).filter(Objects::nonNull))
                        .collect(Collectors.toSet()));
    }
}
