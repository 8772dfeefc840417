package vn.chidao.organization;

import org.jspecify.annotations.Nullable;

/**
 * Something that is open with an organisation.
 *
 * @param key what a successor is named for: {@code obligation:<id>}, {@code directive:<id>}, {@code books:<unit id>};
 *     several modules may hold work of one key
 * @param kind what it is, shown as message {@code OpenWork.<kind>}
 * @param label as people call it: "77-CV/HU", "77-CV/HU · 4-2b"
 * @param count how many pieces
 * @param directiveId the directive it serves, or null
 */
public record OpenWork(
        String key,
        String kind,
        String label,
        int count,
        @Nullable String directiveId) {

    public static String obligationKey(String obligationId) {
        return "obligation:" + obligationId;
    }

    public static String directiveKey(String directiveId) {
        return "directive:" + directiveId;
    }

    /** The number books and registers of an organisation. */
    public static String booksKey(String unitId) {
        return "books:" + unitId;
    }
}
