package vn.chidao.receiving;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell confirms that it has made a directive known.
 *
 * @param present how many of its members were there
 * @param members how many it has
 */
public record ConfirmCell(
        String id,
        LocalDate heldOn,
        int present,
        int members,
        @Nullable String note,
        @Nullable String evidenceId) {}
