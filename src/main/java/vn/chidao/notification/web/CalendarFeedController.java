package vn.chidao.notification.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chidao.calendar.CalendarFile;
import vn.chidao.notification.CalendarFeeds;
import vn.chidao.shared.NotFound;

/** Calendars for programs: they come without signing in, the secret is the address. */
@Controller
class CalendarFeedController {

    private static final MediaType CALENDAR = MediaType.parseMediaType(CalendarFile.MEDIA_TYPE + ";charset=UTF-8");

    private final CalendarFeeds feeds;

    CalendarFeedController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/calendar-feed/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        byte[] file = feeds.read(secret).orElseThrow(() -> new NotFound("calendar feed", "?"));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(file);
    }
}
