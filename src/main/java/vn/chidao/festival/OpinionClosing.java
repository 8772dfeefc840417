package vn.chidao.festival;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That an opinion needs no recommendation: why, and who said so. */
@Embeddable
record OpinionClosing(
        String closedReason, String closedBy, @Nullable String closedPosition, Instant closedAt) {}
