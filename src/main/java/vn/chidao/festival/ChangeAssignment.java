package vn.chidao.festival;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else goes, or on another day, or for another obligation.
 *
 * @param seen the version whoever does it has seen
 */
public record ChangeAssignment(
        String assignmentId,
        long seen,
        Visitor visitor,
        LocalDate day,
        @Nullable String obligationId,
        @Nullable String reason) {}
