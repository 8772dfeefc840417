package vn.chidao.signing;

import org.jspecify.annotations.Nullable;

/**
 * What a person says by signing; it becomes part of the signed file.
 *
 * @param capacity on whose behalf, as the document has it ("T/M BAN THƯỜNG VỤ"); null for whoever signs for himself
 * @param position as the document has it ("PHÓ BÍ THƯ")
 * @param reason what for
 */
public record Statement(@Nullable String capacity, String position, String reason) {}
