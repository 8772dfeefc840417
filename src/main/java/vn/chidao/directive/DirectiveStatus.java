package vn.chidao.directive;

import java.util.Set;

/** Where a directive stands; each status knows what may follow (NĐ 30/2020/NĐ-CP, arts 10–14). */
public enum DirectiveStatus {
    DRAFT,
    CONTENT_REVIEW,
    FORM_REVIEW,
    AWAITING_SIGNATURE,
    SIGNED,
    NUMBERED,
    IN_FORCE,
    WITHDRAWN,
    RECEIVED,
    /** Issued by somebody else and read here: its obligations are confirmed and wait for who is in charge. */
    RECORDED,
    /** Taken back by its issuer: nobody has to follow it any more, and its receivers give the text up. */
    RECALLED,
    /** Another document stands in its place. */
    REPLACED;

    /** A text on which somebody still has to act before it is issued. */
    static final Set<DirectiveStatus> UNDER_WAY =
            Set.of(DRAFT, CONTENT_REVIEW, FORM_REVIEW, AWAITING_SIGNATURE, SIGNED);

    /** A text that binds, or is about to. */
    public static final Set<DirectiveStatus> ISSUED = Set.of(NUMBERED, IN_FORCE, RECORDED);

    /** A text that somebody has in hand and that can still be changed by another document. */
    static final Set<DirectiveStatus> CHANGEABLE = Set.of(IN_FORCE, RECEIVED);

    /** Statuses that may follow this one. A return from a review or the signer leads back to the draft. */
    public Set<DirectiveStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(CONTENT_REVIEW, WITHDRAWN);
            case CONTENT_REVIEW -> Set.of(FORM_REVIEW, DRAFT);
            case FORM_REVIEW -> Set.of(AWAITING_SIGNATURE, DRAFT);
            case AWAITING_SIGNATURE -> Set.of(SIGNED, DRAFT);
            case SIGNED -> Set.of(NUMBERED);
            case NUMBERED, RECORDED -> Set.of(IN_FORCE);
            case IN_FORCE, RECEIVED -> Set.of(RECALLED, REPLACED);
            case WITHDRAWN, RECALLED, REPLACED -> Set.of();
        };
    }

    public boolean mayBecome(DirectiveStatus other) {
        return next().contains(other);
    }
}
