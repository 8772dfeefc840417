package vn.chidao.reading;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.Rhythm;

/** What sort of thing a part of a sentence asks for, by the words it was known by. */
record Act(String name, Rules.Entry entry, int at, String words) {

    boolean is(String other) {
        return name.equals(other);
    }

    /** Whether it stands as an obligation of its own behind a semicolon. */
    boolean standsAlone() {
        return entry.is("alone");
    }

    Set<ObligationKind> kinds() {
        Set<ObligationKind> kinds = EnumSet.noneOf(ObligationKind.class);
        String letters = entry.require("kinds");
        for (ObligationKind kind : ObligationKind.values()) {
            if (letters.contains(kind.letter())) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    Optional<Rhythm> usualRhythm() {
        return entry.setting("rhythm").map(Rhythm::valueOf);
    }

    Optional<String> evidence() {
        return entry.setting("evidence");
    }
}
