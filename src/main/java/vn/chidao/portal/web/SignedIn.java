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

    /** A place of the navigation; {@code count} is what waits there. */
    public record Place(
            String path, String labelKey, @Nullable Integer count, boolean current) {}
}
