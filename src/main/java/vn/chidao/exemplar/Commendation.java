package vn.chidao.exemplar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By what an exemplar was commended.
 *
 * @param honour its form: "Giấy khen", "Bằng khen", "Biểu dương"
 * @param decidedBy the body that commends
 * @param fileId the decision
 */
public record Commendation(
        @Nullable String honour,
        @Nullable String decisionNumber,
        @Nullable LocalDate day,
        @Nullable String decidedBy,
        @Nullable String fileId) {}
