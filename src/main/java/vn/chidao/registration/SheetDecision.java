package vn.chidao.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody decided about one version of a sheet, and why. {@code decidedAt} is business time. */
@Embeddable
public record SheetDecision(
        @Enumerated(EnumType.STRING) SheetStage stage,
        boolean positive,
        @Nullable String comment,
        @Column(name = "version_number") int versionNumber,
        @Column(name = "person_name") String personName,
        @Nullable @Column(name = "position_name") String positionName,
        @Column(name = "decided_at") Instant decidedAt) {}
