package vn.chidao.coordination;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way of a programme from the draft to its number: the first conclusion is round 1, each amendment one more.
 *
 * @param number from 1
 */
public record ProgrammeRound(String programmeId, int number) {

    private static final Pattern ID = Pattern.compile("(.+):(\\d+)");

    /** Key of the round among all rounds of all programmes. */
    public String id() {
        return programmeId + ":" + number;
    }

    public static ProgrammeRound parse(String id) {
        Matcher read = ID.matcher(id);
        if (!read.matches()) {
            throw new IllegalStateException("no round of a programme: " + id);
        }
        return new ProgrammeRound(read.group(1), Integer.parseInt(read.group(2)));
    }
}
