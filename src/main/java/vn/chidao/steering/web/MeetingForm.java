package vn.chidao.steering.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.chidao.pages.Typed;
import vn.chidao.steering.AgendaTyped;
import vn.chidao.steering.MeetingTyped;
import vn.chidao.steering.MeetingView;

/**
 * A meeting as it is typed; nothing is lost whatever is refused.
 *
 * @param version of the meeting that was seen; null for a new one
 * @param on day; {@code at} the hour in Vietnam
 */
record MeetingForm(
        @Nullable Long version,
        @Nullable String on,
        @Nullable String at,
        @Nullable String place,
        @Nullable List<AgendaLine> agenda) {

    /** How many empty rows a page offers beside those that are filled. */
    private static final int SPARE_ROWS = 3;

    /** A row of the agenda; one without words is not taken. */
    record AgendaLine(
            @Nullable String itemId,
            @Nullable String title,
            @Nullable String presenter,
            @Nullable String minutes) {

        static final AgendaLine EMPTY = new AgendaLine(null, null, null, null);

        boolean isEmpty() {
            return !StringUtils.hasText(title) && !StringUtils.hasText(presenter) && !StringUtils.hasText(minutes);
        }
    }

    static MeetingForm of(MeetingView meeting) {
        return new MeetingForm(
                meeting.version(),
                meeting.on().toString(),
                meeting.at().toString(),
                meeting.place(),
                meeting.agenda().stream()
                        .map(item -> new AgendaLine(
                                item.itemId(), item.title(), item.presenter(), String.valueOf(item.minutes())))
                        .toList());
    }

    /** The same without empty rows between others, so that a refusal finds them where they are shown. */
    MeetingForm inOrder() {
        return new MeetingForm(version, on, at, place, filled());
    }

    private List<AgendaLine> filled() {
        return agenda == null
                ? List.of()
                : agenda.stream().filter(row -> row != null && !row.isEmpty()).toList();
    }

    /** The rows a page shows. */
    public List<AgendaLine> shown() {
        return Stream.concat(
                        filled().stream(),
                        Stream.generate(() -> AgendaLine.EMPTY).limit(SPARE_ROWS))
                .toList();
    }

    MeetingTyped toCommand() {
        List<AgendaTyped> items = new ArrayList<>();
        for (AgendaLine row : filled()) {
            items.add(new AgendaTyped(
                    row.itemId(),
                    row.title(),
                    row.presenter(),
                    Typed.number("agenda[" + items.size() + "].minutes", row.minutes())));
        }
        return new MeetingTyped(Typed.day("on", on), Typed.hour("at", at), place, items);
    }
}
