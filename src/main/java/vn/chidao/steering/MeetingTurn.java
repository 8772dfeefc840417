package vn.chidao.steering;

/**
 * One asking for a meeting to be prepared and put down: the first, and one more after each time it is put off.
 *
 * @param number counted from 1
 */
public record MeetingTurn(String meetingId, int number) {

    public static MeetingTurn parse(String id) {
        int at = id.lastIndexOf(':');
        if (at < 1) {
            throw new IllegalArgumentException("no asking for a meeting: " + id);
        }
        return new MeetingTurn(id.substring(0, at), Integer.parseInt(id.substring(at + 1)));
    }

    public String id() {
        return meetingId + ":" + number;
    }
}
