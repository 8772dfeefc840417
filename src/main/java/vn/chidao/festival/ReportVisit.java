package vn.chidao.festival;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * Whoever was sent, or an officer of his organisation, says how it was.
 *
 * @param reason why he did not go himself
 * @param substitute who went in his place, by name and office
 * @param attended how many people took part in the festival
 * @param remark what else is to be said; has to be said where somebody went and heard nothing
 * @param fileId a stored file as evidence
 */
public record ReportVisit(
        Attendance attendance,
        @Nullable String reason,
        @Nullable String substitute,
        @Nullable Integer attended,
        List<Opinion> opinions,
        @Nullable String remark,
        @Nullable String fileId) {

    public ReportVisit {
        opinions = List.copyOf(opinions);
    }

    /**
     * A row of what was heard.
     *
     * @param concerns whom it concerns: an organisation by its name, or whatever was said
     */
    public record Opinion(
            String text, ContentArea content, @Nullable String concerns) {}
}
