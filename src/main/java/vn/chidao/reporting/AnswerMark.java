package vn.chidao.reporting;

import org.jspecify.annotations.Nullable;

/**
 * What the unit says to a mark.
 *
 * @param mark its number among the report's marks, from 0
 */
public record AnswerMark(int mark, @Nullable String answer) {}
