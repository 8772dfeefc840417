package vn.chidao.receiving;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The leader's opinion on an incoming directive: the unit's part, what is to be done, until when he wants to hear. */
public record WriteDirection(
        String receiptId,
        DirectionRole role,
        String instruction,
        @Nullable LocalDate reportBackBy) {}
