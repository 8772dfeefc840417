package vn.chidao.festival.web;

import org.jspecify.annotations.Nullable;
import vn.chidao.festival.AssignmentView;
import vn.chidao.festival.ChangeAssignment;
import vn.chidao.festival.Visitor;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * A change as it is typed.
 *
 * @param version of the assignment that was seen
 * @param visitor a position's id, or {@link #NAMED}
 */
record ChangeForm(
        @Nullable Long version,
        @Nullable String visitor,
        @Nullable String name,
        @Nullable String office,
        @Nullable String day,
        @Nullable String obligationId,
        @Nullable String search,
        @Nullable String reason) {

    /** Somebody by name and office. */
    static final String NAMED = "NAMED";

    static ChangeForm of(AssignmentView assignment) {
        Visitor visitor = assignment.visitor();
        return new ChangeForm(
                assignment.version(),
                visitor.positionId() == null ? NAMED : visitor.positionId(),
                visitor.name(),
                visitor.office(),
                assignment.day().toString(),
                assignment.obligationId(),
                null,
                null);
    }

    /** @throws BusinessRuleViolation at the field, also where a position is chosen and somebody else is typed beside it */
    ChangeAssignment toCommand(AssignmentView seen) {
        return new ChangeAssignment(
                seen.id(),
                version == null ? -1 : version,
                chosen(seen),
                AssignForm.dayOf("day", day),
                AssignForm.blank(obligationId) ? null : obligationId,
                reason);
    }

    private Visitor chosen(AssignmentView seen) {
        Visitor stored = seen.visitor();
        if (visitor == null || AssignForm.blank(visitor) || NAMED.equals(visitor)) {
            return Visitor.named(name, office);
        }
        boolean current = version != null && version == seen.version();
        if (current && (isOther(name, stored.name()) || isOther(office, stored.office()))) {
            throw BusinessRuleViolation.at("visitor", "festival.rule.two-visitors");
        }
        return Visitor.holderOf(visitor);
    }

    private static boolean isOther(@Nullable String typed, @Nullable String stored) {
        return typed != null && !typed.isBlank() && !typed.strip().equals(stored);
    }
}
