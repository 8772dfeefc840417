package vn.chidao.festival.web;

import org.jspecify.annotations.Nullable;
import vn.chidao.festival.AssignmentView;
import vn.chidao.festival.ChangeAssignment;
import vn.chidao.festival.Visitor;

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

    ChangeAssignment toCommand(String assignmentId) {
        Visitor chosen = visitor == null || AssignForm.blank(visitor) || NAMED.equals(visitor)
                ? Visitor.named(name, office)
                : Visitor.holderOf(visitor);
        return new ChangeAssignment(
                assignmentId,
                version == null ? -1 : version,
                chosen,
                AssignForm.dayOf("day", day),
                AssignForm.blank(obligationId) ? null : obligationId,
                reason);
    }
}
