package vn.chidao.assessment;

import java.time.LocalDate;

/** A round in a list. */
public record AssessmentRow(
        String id,
        String directiveId,
        String directiveLabel,
        String setName,
        String period,
        String leaderName,
        LocalDate selfDueOn,
        LocalDate checkDueOn,
        AssessmentStatus status,
        int organisations,
        int accepted) {

    public boolean isLate(LocalDate today) {
        return status == AssessmentStatus.OPEN && checkDueOn.isBefore(today);
    }
}
