package vn.chidao.directive;

import vn.chidao.shared.Sha256;

/**
 * A line of a draft and its place in the structure.
 *
 * @param level which depth of clause begins with it, {@link #CONTINUES} where it goes on with what stands above it,
 *     {@link #OUTSIDE} where it belongs to no clause
 */
public record StructureLine(String text, int level) {

    public static final int CONTINUES = 0;
    public static final int OUTSIDE = -1;
    public static final int DEEPEST = 6;

    private static final int KEY = 12;

    public StructureLine {
        text = text.strip();
        if (level < OUTSIDE || level > DEEPEST) {
            throw new IllegalArgumentException("no level: " + level);
        }
    }

    /** What the line is known by while the text around it is changed. */
    public String key() {
        return Sha256.of(text).substring(0, KEY);
    }

    public boolean begins() {
        return level > CONTINUES;
    }

    /** What has been said of a line, found again by its key. */
    public record Said(String key, int level) {}
}
