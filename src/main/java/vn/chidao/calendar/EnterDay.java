package vn.chidao.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says what a day is.
 *
 * @param unitId the organisation it is so for; null = everywhere
 * @param source the announcement or order it rests on
 */
public record EnterDay(LocalDate day, @Nullable String unitId, DayKind kind, String name, String source) {}
