package vn.chidao.reading;

import org.jspecify.annotations.Nullable;

/**
 * A piece of the text with the number the source gave it. Pieces never overlap: a heading does not contain its items.
 *
 * @param id path of numbers, unique: "1-2", "II#2.1"
 * @param number as printed, doubled where the source doubles it
 * @param span its place in the text as it came, from its mark to its last letter
 */
public record ReadClause(String id, @Nullable String parentId, String number, String text, Span span) {}
