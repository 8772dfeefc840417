package vn.chidao.changing;

import java.util.Set;

/** A change is proposed and decided on, or comes with the document that makes it. */
public enum ChangeStatus {
    PROPOSED,
    REFUSED,
    DONE;

    public Set<ChangeStatus> next() {
        return this == PROPOSED ? Set.of(REFUSED, DONE) : Set.of();
    }

    public boolean mayBecome(ChangeStatus other) {
        return next().contains(other);
    }
}
