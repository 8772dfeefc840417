package vn.chidao.signing;

/**
 * Where a signature shows, in points from the upper left corner of a page.
 *
 * @param page the first is 1
 */
public record Place(int page, float left, float top, float width, float height) {

    private static final float THIRD = 1 / 3f;

    public Place {
        if (page < 1 || left < 0 || top < 0 || width <= 0 || height <= 0) {
            throw new IllegalArgumentException("no place on paper");
        }
    }

    /** Where a seal of this size goes: over about the left third of the signature, at half its height. */
    public Place forSeal(float sealWidth, float sealHeight) {
        return new Place(
                page,
                Math.max(0, left + width * THIRD - sealWidth),
                Math.max(0, top + (height - sealHeight) / 2),
                sealWidth,
                sealHeight);
    }
}
