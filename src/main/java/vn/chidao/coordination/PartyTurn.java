package vn.chidao.coordination;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One party asked about one version of a programme: for its opinion, later for its consent.
 *
 * @param version number of the version, from 1
 * @param place of the party among the parties, from 0
 */
public record PartyTurn(String programmeId, int version, int place) {

    private static final Pattern ID = Pattern.compile("(.+):(\\d+):(\\d+)");

    /** Key of the turn among all turns of all programmes. */
    public String id() {
        return programmeId + ":" + version + ":" + place;
    }

    public static PartyTurn parse(String id) {
        Matcher read = ID.matcher(id);
        if (!read.matches()) {
            throw new IllegalStateException("no turn of a party: " + id);
        }
        return new PartyTurn(read.group(1), Integer.parseInt(read.group(2)), Integer.parseInt(read.group(3)));
    }
}
