package vn.chidao.directive;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;

/** Why a draft came back, which wording, from which stage, by whom and when; the latest return only, all of them are in the act log. */
@Embeddable
record DraftReturn(
        @Enumerated(EnumType.STRING) DirectiveStatus returnedFrom,
        String returnReason,
        String returnedBy,
        LocalDate returnedOn,
        @Nullable Integer returnedRevision) {

    static DraftReturn of(DirectiveStatus stage, String reason, Actor by, LocalDate on, int revision) {
        String who = by.positionName() == null ? by.personName() : by.positionName();
        return new DraftReturn(stage, reason.strip(), who, on, revision);
    }
}
