package vn.chidao.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a position.
 *
 * @param to last day, null while no end is known
 * @param acting stands in for a vacant or absent holder
 */
public record HolderView(
        String personId,
        String personName,
        LocalDate from,
        @Nullable LocalDate to,
        boolean acting) {}
