package vn.chidao.archive;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Paths of a package that every file system takes and that lead nowhere else. */
final class SafePath {

    private static final String NOT_EVERYWHERE = "[\\\\:*?\"<>|\\p{Cntrl}]";
    private static final String UP = "\\.+";

    private SafePath() {}

    /** A path below this folder; slashes of the rest part folders. */
    static String of(String folder, String rest) {
        return folder + "/"
                + Arrays.stream(rest.split("/"))
                        .filter(part -> !part.isBlank())
                        .map(part -> part.matches(UP) ? "_" : part.replaceAll(NOT_EVERYWHERE, "_"))
                        .collect(Collectors.joining("/"));
    }
}
