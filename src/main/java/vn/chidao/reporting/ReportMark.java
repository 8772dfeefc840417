package vn.chidao.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place of a draft that whoever sent it back has pointed at, and what has become of it. {@code markedAt} is business
 * time.
 *
 * @param submission number of the draft it was made on
 */
@Embeddable
public record ReportMark(
        @Column(name = "place_id") String place,
        int submission,
        String remark,
        @Enumerated(EnumType.STRING) ReportStage stage,
        @Column(name = "person_name") String personName,
        @Nullable @Column(name = "position_name") String positionName,
        @Column(name = "marked_at") Instant markedAt,
        @Enumerated(EnumType.STRING) MarkState state,
        @Nullable String answer) {

    public boolean isOpen() {
        return state == MarkState.OPEN;
    }

    ReportMark settled(MarkState how, @Nullable String word) {
        return new ReportMark(place, submission, remark, stage, personName, positionName, markedAt, how, word);
    }
}
