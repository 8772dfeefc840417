package vn.chidao.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The person at the keyboard as the page head shows him; public because templates read it. */
public record SignedIn(
        String username,
        String displayName,
        boolean administrator,
        List<String> positions,
        List<String> standingInFor,
        List<Place> places) {

    /**
     * A place of the navigation.
     *
     * @param path of the page it opens with
     * @param count what waits there
     * @param current whether one of its pages is shown
     */
    public record Place(
            String path, String labelKey, @Nullable Integer count, boolean current, List<Page> pages) {}

    /** A page of a place; {@code current} when it or something below it is shown. */
    public record Page(String path, String labelKey, boolean current) {}
}
