package vn.chidao.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of a sheet: who submitted it and when; {@code submittedAt} is business time. */
public record VersionView(int number, int lines, @Nullable String note, Instant submittedAt, String submittedBy) {}
