package vn.chidao.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An identifier code (mã định danh) of an organisation.
 *
 * @param scheme by which rules it was given, such as {@code QCVN102}
 * @param to its last day, or null: from the next on it tells who it was and is not used to send
 */
public record OrganCode(
        String code,
        String scheme,
        LocalDate from,
        @Nullable LocalDate to) {}
