package vn.chidao.steering.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.chidao.calendar.CalendarFile;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;
import vn.chidao.steering.MeetingCalendar;
import vn.chidao.steering.MeetingCatalog;
import vn.chidao.steering.MeetingView;
import vn.chidao.steering.SteeringPapers;

/** What members take with them of a meeting: its minutes, the notice of its conclusions, and its entry for a calendar. */
@Controller
@RequestMapping("/steering-committees/meetings/{id}")
class MeetingPaperController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType CALENDAR = MediaType.parseMediaType(CalendarFile.MEDIA_TYPE + ";charset=UTF-8");
    private static final String MINUTES = "steering.paper.minutes-name";
    private static final String NOTICE = "steering.paper.notice-name";

    private final MeetingCatalog catalog;
    private final SteeringPapers papers;
    private final MeetingCalendar calendar;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    MeetingPaperController(
            MeetingCatalog catalog,
            SteeringPapers papers,
            MeetingCalendar calendar,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.catalog = catalog;
        this.papers = papers;
        this.calendar = calendar;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/minutes.pdf")
    ResponseEntity<byte[]> minutesPdf(@PathVariable String id) {
        MeetingView meeting = held(id);
        return pdf(MINUTES, meeting, papers.minutes(meeting));
    }

    @GetMapping("/minutes.docx")
    ResponseEntity<byte[]> minutesDocx(@PathVariable String id) {
        MeetingView meeting = held(id);
        return docx(MINUTES, meeting, papers.minutes(meeting));
    }

    @GetMapping("/conclusions.pdf")
    ResponseEntity<byte[]> conclusionsPdf(@PathVariable String id) {
        MeetingView meeting = concluded(id);
        return pdf(NOTICE, meeting, papers.conclusionNotice(meeting));
    }

    @GetMapping("/conclusions.docx")
    ResponseEntity<byte[]> conclusionsDocx(@PathVariable String id) {
        MeetingView meeting = concluded(id);
        return docx(NOTICE, meeting, papers.conclusionNotice(meeting));
    }

    @GetMapping("/meeting.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String id) {
        MeetingView meeting = visible(id);
        return Downloads.of(
                nameOf("steering.paper.calendar-name", meeting, ".ics"),
                CALENDAR,
                CalendarFile.of(calendar.of(meeting.id()), clock.instant()));
    }

    private ResponseEntity<byte[]> pdf(String name, MeetingView meeting, SteeringPapers.Paper paper) {
        return Downloads.of(nameOf(name, meeting, ".pdf"), MediaType.APPLICATION_PDF, papers.pdf(paper));
    }

    private ResponseEntity<byte[]> docx(String name, MeetingView meeting, SteeringPapers.Paper paper) {
        return Downloads.of(nameOf(name, meeting, ".docx"), DOCX, papers.docx(paper));
    }

    private String nameOf(String key, MeetingView meeting, String ending) {
        return refusals.text(key, meeting.number(), String.valueOf(meeting.year())) + ending;
    }

    private MeetingView held(String id) {
        MeetingView meeting = visible(id);
        if (!meeting.papersOpen() || !meeting.status().isHeld()) {
            throw new NotFound("minutes", id);
        }
        return meeting;
    }

    private MeetingView concluded(String id) {
        MeetingView meeting = visible(id);
        if (!meeting.status().isHeld()) {
            throw new NotFound("conclusions", id);
        }
        return meeting;
    }

    private MeetingView visible(String id) {
        return catalog.find(user.asker(), id).orElseThrow(() -> new NotFound("steering meeting", id));
    }
}
