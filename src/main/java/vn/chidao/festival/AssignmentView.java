package vn.chidao.festival;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.recommendation.ArisenRecommendation;
import vn.chidao.shared.ContentArea;

/**
 * That somebody is sent to a festival, and what he reported.
 *
 * @param visitorLabel by name and office as on the day of the festival
 * @param version what whoever changes it has seen
 */
public record AssignmentView(
        String id,
        int year,
        String areaId,
        String areaName,
        LocalDate day,
        String assigningUnitId,
        String assigningUnitName,
        String visitingUnitId,
        String visitingUnitName,
        Visitor visitor,
        String visitorLabel,
        @Nullable String obligationId,
        AssignmentStatus status,
        @Nullable Attendance attendance,
        @Nullable String absenceReason,
        @Nullable String substitute,
        @Nullable Integer attended,
        @Nullable String remark,
        @Nullable FileView file,
        @Nullable LocalDate reportedOn,
        AssignmentAct lastAct,
        @Nullable String lastReason,
        String actedBy,
        @Nullable String actedPosition,
        Instant actedAt,
        long version,
        List<OpinionView> opinions) {

    public AssignmentView {
        opinions = List.copyOf(opinions);
    }

    public boolean isOpen() {
        return status == AssignmentStatus.ASSIGNED;
    }

    /** That an opinion needs no recommendation: why, and who said so. */
    public record Closing(
            String reason, String by, @Nullable String position, Instant at) {}

    /** A stored file by its name. */
    public record FileView(String id, String name) {}

    /**
     * An opinion with what became of it.
     *
     * @param concerns whom it concerns: an organisation by its name today, or whatever was typed
     * @param concernsUnitId that organisation, where it is one
     * @param reference what a recommendation that arises from it names
     * @param closing that it needs none; null while nobody has said so
     * @param overdue whether nobody has made a recommendation of it for longer than the settings want
     */
    public record OpinionView(
            String id,
            String text,
            ContentArea content,
            @Nullable String concerns,
            @Nullable String concernsUnitId,
            String reference,
            List<ArisenRecommendation> recommendations,
            @Nullable Closing closing,
            boolean overdue) {

        public OpinionView {
            recommendations = List.copyOf(recommendations);
        }

        /** Whether somebody has still to make a recommendation of it or to say that it needs none. */
        public boolean isOpen() {
            return recommendations.isEmpty() && closing == null;
        }
    }
}
