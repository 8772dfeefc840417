package vn.chidao.steering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.PaperForms;
import vn.chidao.directive.PaperForms.PaperForm;
import vn.chidao.directive.Words;
import vn.chidao.layout.Capacity;
import vn.chidao.layout.OfficialDocument;
import vn.chidao.layout.OfficialDocument.BodyPart;
import vn.chidao.layout.OfficialDocument.Recipient;
import vn.chidao.layout.OfficialDocument.Signature;
import vn.chidao.layout.Typesetter;
import vn.chidao.organization.HolderView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Days;
import vn.chidao.workbook.ListWorkbook;

/**
 * What a committee hands out, in the form of its standing office: who sits in it on a day, the minutes of a meeting and the
 * notice of its conclusions; minutes and notice are drafts until the chair has confirmed them.
 */
@Component
public class SteeringPapers {

    private static final String TO_BE_FILLED_IN = "…………";

    private final PaperForms forms;
    private final Typesetter typesetter;
    private final Words words;
    private final BusinessClock clock;

    SteeringPapers(PaperForms forms, Typesetter typesetter, Words words, BusinessClock clock) {
        this.forms = forms;
        this.typesetter = typesetter;
        this.words = words;
        this.clock = clock;
    }

    /** A paper and by which rules it is set. */
    public record Paper(OfficialDocument document, PaperForm form) {}

    public byte[] pdf(Paper paper) {
        return typesetter.pdf(paper.document(), paper.form().regime());
    }

    public byte[] docx(Paper paper) {
        return typesetter.docx(paper.document(), paper.form().regime());
    }

    /** Who sits in a committee on the roster's day. */
    public Paper roster(CommitteeView committee) {
        PaperForm form = forms.of(committee.standingUnitId(), clock.today());
        Roster roster = committee.roster();
        List<BodyPart> body = new ArrayList<>();
        committee.decisions().stream()
                .filter(each -> !each.effectiveOn().isAfter(roster.on()))
                .forEach(each -> body.add(BodyPart.basis(words.of("steering.paper.basis", each.cited()))));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.of("steering.column.number"),
                words.of("steering.column.seat"),
                words.of("steering.column.holder"),
                words.of("steering.column.role")));
        roster.lines()
                .forEach(line -> rows.add(List.of(
                        String.valueOf(rows.size()), seatOf(line), holdersOf(line), words.nameOf(line.role()))));
        body.add(BodyPart.table(rows));
        if (!roster.gaps().isEmpty()) {
            body.add(BodyPart.text(words.of("steering.paper.gaps", roster.gaps().size())));
        }
        return paper(
                form,
                "NOTICE",
                "TB",
                words.of("steering.paper.roster-title", committee.name(), Days.written(roster.on())),
                body,
                List.of(new Signature(capacityOf(form), onBehalfOf(form), null, null)),
                List.of(),
                false);
    }

    /** The same as a list for Excel. */
    public byte[] rosterList(CommitteeView committee) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.of(
                "steering.paper.roster-title",
                committee.name(),
                Days.written(committee.roster().on()))));
        rows.add(List.of(
                words.of("steering.column.number"),
                words.of("steering.column.role"),
                words.of("steering.column.position"),
                words.of("steering.column.unit"),
                words.of("steering.column.holder"),
                words.of("steering.column.held-since"),
                words.of("steering.column.state"),
                words.of("steering.column.basis")));
        committee.roster().lines().forEach(line -> {
            HolderView holder = line.first();
            rows.add(List.of(
                    String.valueOf(rows.size() - 1),
                    words.nameOf(line.role()),
                    line.positionName() == null ? words.of("steering.seat.leadership") : line.positionName(),
                    line.unitName(),
                    holdersOf(line),
                    holder == null ? "" : Days.written(holder.from()),
                    words.nameOf(line.state()),
                    line.basis()));
        });
        return ListWorkbook.of(rows);
    }

    private String seatOf(Roster.Line line) {
        return line.positionName() == null ? words.of("steering.seat.leadership-of", line.unitName()) : line.label();
    }

    private String holdersOf(Roster.Line line) {
        return line.isGap()
                ? words.nameOf(line.state())
                : line.holders().stream()
                        .map(holder -> holder.acting()
                                ? words.of("steering.seat.acting", holder.personName())
                                : holder.personName())
                        .collect(Collectors.joining("; "));
    }

    /** What was said, by whom it was put down and who confirmed it. */
    public Paper minutes(MeetingView meeting) {
        PaperForm form = forms.of(meeting.standingUnitId(), meeting.on());
        List<BodyPart> body = new ArrayList<>();
        body.add(BodyPart.text(words.of(
                "steering.paper.held",
                meeting.at().toString(),
                Days.written(meeting.on()),
                meeting.place(),
                meeting.committeeName())));
        if (meeting.chair() != null) {
            body.add(BodyPart.text(words.of("steering.paper.chair", meeting.chair())));
        }
        if (meeting.writtenBy() != null) {
            body.add(BodyPart.text(
                    words.of("steering.paper.secretary", said(meeting.writtenBy(), meeting.writtenPosition()))));
        }
        body.add(BodyPart.heading(words.of("steering.paper.attendance")));
        Quorum quorum = meeting.quorum();
        if (quorum != null) {
            body.add(BodyPart.text(words.of(
                    "steering.paper.quorum",
                    quorum.members(),
                    quorum.present(),
                    quorum.represented(),
                    quorum.absent(),
                    quorum.needed())));
        }
        body.add(BodyPart.table(attendance(meeting)));
        body.add(BodyPart.heading(words.of("steering.paper.said")));
        int number = 1;
        for (AgendaItem item : meeting.agenda()) {
            body.add(BodyPart.heading(
                    words.of("steering.paper.item", String.valueOf(number++), item.title(), item.presenter())));
            item.paragraphs().forEach(text -> body.add(BodyPart.text(text)));
        }
        if (meeting.remark() != null) {
            paragraphs(meeting.remark()).forEach(text -> body.add(BodyPart.text(text)));
        }
        body.add(BodyPart.heading(words.of("steering.paper.conclusions")));
        body.addAll(conclusions(meeting));
        return paper(
                form,
                "MINUTES",
                "BB",
                words.of(
                        "steering.paper.minutes-title",
                        meeting.number(),
                        String.valueOf(meeting.year()),
                        meeting.committeeName()),
                body,
                List.of(
                        new Signature(null, null, words.of("steering.paper.secretary-place"), meeting.writtenBy()),
                        new Signature(null, null, words.of("steering.paper.chair-place"), meeting.confirmedBy())),
                List.of(),
                !meeting.isConcluded());
    }

    private List<List<String>> attendance(MeetingView meeting) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.of("steering.column.number"),
                words.of("steering.column.member"),
                words.of("steering.column.presence"),
                words.of("steering.column.note")));
        meeting.attendance()
                .forEach(each -> rows.add(List.of(
                        String.valueOf(rows.size()),
                        each.member(),
                        words.nameOf(each.presence()),
                        Optional.ofNullable(each.representative())
                                .orElse(Objects.requireNonNullElse(each.reason(), "")))));
        return rows;
    }

    private List<BodyPart> conclusions(MeetingView meeting) {
        if (meeting.conclusions().isEmpty()) {
            return List.of(BodyPart.text(words.of("steering.paper.no-conclusions")));
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.of("steering.column.number"),
                words.of("steering.column.conclusion"),
                words.of("steering.column.unit"),
                words.of("steering.column.due"),
                words.of("steering.column.code")));
        meeting.conclusions()
                .forEach(each -> rows.add(List.of(
                        String.valueOf(rows.size()),
                        each.text(),
                        each.unitName(),
                        Days.written(each.dueOn()),
                        each.code())));
        return List.of(BodyPart.table(rows));
    }

    /** The notice of what was concluded, for whoever it asks something of. */
    public Paper conclusionNotice(MeetingView meeting) {
        PaperForm form =
                forms.of(meeting.standingUnitId(), Objects.requireNonNullElse(meeting.confirmedOn(), clock.today()));
        List<BodyPart> body = new ArrayList<>();
        body.add(BodyPart.text(words.of(
                "steering.paper.concluded",
                Days.written(meeting.on()),
                meeting.committeeName(),
                Objects.requireNonNullElse(meeting.chair(), TO_BE_FILLED_IN))));
        body.addAll(conclusions(meeting));
        body.add(BodyPart.text(words.of("steering.paper.reported-back")));
        List<Recipient> recipients = meeting.conclusions().stream()
                .map(FollowedConclusion::unitName)
                .distinct()
                .map(name -> new Recipient(name, Recipient.Purpose.TO_ACT))
                .collect(Collectors.toCollection(ArrayList::new));
        recipients.add(new Recipient(words.of("steering.paper.members"), Recipient.Purpose.TO_KNOW));
        recipients.add(new Recipient(words.of("steering.paper.file"), Recipient.Purpose.FILE));
        return paper(
                form,
                "NOTICE",
                "TB",
                words.of(
                        "steering.paper.notice-title",
                        meeting.number(),
                        String.valueOf(meeting.year()),
                        meeting.committeeName()),
                body,
                List.of(new Signature(
                        Capacity.ON_BEHALF,
                        meeting.committeeName(),
                        meeting.chairRole() == null ? null : words.nameOf(meeting.chairRole()),
                        meeting.confirmedBy())),
                recipients,
                !meeting.isConcluded());
    }

    private Paper paper(
            PaperForm form,
            String type,
            String abbreviation,
            String subject,
            List<BodyPart> body,
            List<Signature> signatures,
            List<Recipient> recipients,
            boolean draft) {
        UnitView unit = form.unit();
        return new Paper(
                new OfficialDocument(
                        form.issuer(),
                        new OfficialDocument.Heading(
                                forms.superiorOf(form),
                                List.of(unit.name()),
                                null,
                                unit.notation() == null ? abbreviation : abbreviation + "-" + unit.notation(),
                                TO_BE_FILLED_IN,
                                form.on()),
                        type,
                        subject,
                        List.of(),
                        body,
                        signatures,
                        recipients,
                        draft ? OfficialDocument.Marks.ofADraft() : OfficialDocument.Marks.none(),
                        List.of()),
                form);
    }

    private static @Nullable Capacity capacityOf(PaperForm form) {
        return form.unit().collective() ? Capacity.ON_BEHALF : null;
    }

    private static @Nullable String onBehalfOf(PaperForm form) {
        return form.unit().collective() ? form.unit().shortName() : null;
    }

    private static List<String> paragraphs(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static String said(String person, @Nullable String position) {
        return position == null ? person : person + ", " + position;
    }
}
