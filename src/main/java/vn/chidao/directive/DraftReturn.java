package vn.chidao.directive;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** Why a draft came back, from which stage, by whom and when; the latest return only, all of them are in the act log. */
@Embeddable
record DraftReturn(
        @Enumerated(EnumType.STRING) DirectiveStatus returnedFrom,
        String returnReason,
        String returnedBy,
        LocalDate returnedOn) {}
