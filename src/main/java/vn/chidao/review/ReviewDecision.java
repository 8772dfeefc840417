package vn.chidao.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody decided about a review, and why. {@code decidedAt} is business time. */
@Embeddable
public record ReviewDecision(
        @Enumerated(EnumType.STRING) ReviewStage stage,
        boolean positive,
        @Nullable String comment,
        @Column(name = "person_name") String personName,
        @Nullable @Column(name = "position_name") String positionName,
        @Column(name = "decided_at") Instant decidedAt) {}
