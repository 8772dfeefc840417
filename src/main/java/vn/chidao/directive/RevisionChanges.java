package vn.chidao.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.Phrase;

/** What a drafter has changed since his draft came back, for whoever reviews it again. */
@Service
public class RevisionChanges {

    private static final int MOST_LINES = 80;

    private final WrittenDrafts drafts;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;

    RevisionChanges(WrittenDrafts drafts, OrganizationDirectory organizations, MessageSource messages) {
        this.drafts = drafts;
        this.organizations = organizations;
        this.messages = messages;
    }

    /** What is otherwise than in the wording that came back; nothing where none did, or where nothing was changed. */
    public List<Line> sinceReturn(String directiveId) {
        return drafts.returned(directiveId)
                .flatMap(revision -> drafts.round(directiveId, revision))
                .map(before -> between(before, drafts.of(directiveId)))
                .orElse(List.of());
    }

    List<Line> between(DraftDirective before, DraftDirective now) {
        Comparison found = new Comparison();
        found.of("type", nameOf(before.type()), nameOf(now.type()));
        found.of("place", unit(before.issuerUnitId()), unit(now.issuerUnitId()));
        found.of("superiorName", before.superiorName(), now.superiorName());
        found.of("subject", before.subject(), now.subject());
        found.of("city", before.place(), now.place());
        found.of("addressees", addressees(before), addressees(now));
        found.paragraphs("body", before.text(), now.text());
        found.of("recipients", recipients(before), recipients(now));
        found.of("links", links(before), links(now));
        found.of("officeUnitId", unit(before.officeUnitId()), unit(now.officeUnitId()));
        found.of("signingUnitId", unit(before.signingUnitId()), unit(now.signingUnitId()));
        found.of("coSigners", coSigners(before), coSigners(now));
        found.of("signingOrder", order(before), order(now));
        found.of("signingRoad", road(before), road(now));
        found.of("followUpUnitId", unit(before.followUpUnitId()), unit(now.followUpUnitId()));
        found.of("reportReceiverUnitId", unit(before.reportReceiverUnitId()), unit(now.reportReceiverUnitId()));
        found.of("concludingUnitId", unit(before.concludingUnitId()), unit(now.concludingUnitId()));
        marks(before.marks(), now.marks(), found);
        return found.lines();
    }

    private void marks(DraftMarks before, DraftMarks now, Comparison found) {
        found.of("urgency", nameOf(before.urgency()), nameOf(now.urgency()));
        found.of("secrecy", nameOf(before.secrecy()), nameOf(now.secrecy()));
        found.of("circulation", before.circulation(), now.circulation());
        found.of("draftRound", before.draftRound(), now.draftRound());
        found.of("drafterMark", before.drafterMark(), now.drafterMark());
        found.of("copies", before.copies(), now.copies());
        found.of("contact", before.contact(), now.contact());
        found.paragraphs("annexes", annexes(before), annexes(now));
    }

    private static String addressees(DraftDirective draft) {
        return draft.addressees().stream()
                .map(DraftDirective.NewAddressee::printedName)
                .collect(Collectors.joining("; "));
    }

    private String recipients(DraftDirective draft) {
        return draft.recipients().stream()
                .map(line -> say("directive.changed.recipient", line.name(), nameOf(line.purpose())))
                .collect(Collectors.joining("; "));
    }

    private String links(DraftDirective draft) {
        return draft.links().stream()
                .map(link -> say("directive.changed.link", nameOf(link.kind()), link.reference()))
                .collect(Collectors.joining("; "));
    }

    private String coSigners(DraftDirective draft) {
        return draft.signing() == null
                ? ""
                : draft.signing().coSigningUnitIds().stream().map(this::unit).collect(Collectors.joining("; "));
    }

    private @Nullable String order(DraftDirective draft) {
        return draft.signing() == null ? null : nameOf(draft.signing().order());
    }

    private @Nullable String road(DraftDirective draft) {
        return draft.signing() == null ? null : nameOf(draft.signing().road());
    }

    private static String annexes(DraftMarks marks) {
        return marks.annexes().stream()
                .map(annex -> annex.title() + "\n" + annex.text())
                .collect(Collectors.joining("\n"));
    }

    private @Nullable String unit(@Nullable String id) {
        return id == null ? null : organizations.nameOf(id);
    }

    private String nameOf(Enum<?> constant) {
        return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private String say(String key, Object... args) {
        return Phrase.of(key, args).in(messages);
    }

    /** One thing that was changed, in words; empty where there was or is none. */
    public record Line(String what, String before, String now) {}

    private final class Comparison {

        private final List<Line> lines = new ArrayList<>();

        void of(String field, @Nullable Object before, @Nullable Object now) {
            if (!Objects.equals(text(before), text(now))) {
                lines.add(new Line(label(field), text(before), text(now)));
            }
        }

        /** Paragraph by paragraph: what was taken out beside what stands there now. */
        void paragraphs(String field, String before, String now) {
            List<String> old = before.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            List<String> anew = now.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            int from = 0;
            int at = 0;
            for (Alignment.Pair pair : Alignment.of(old, anew)) {
                replaced(field, old.subList(from, pair.before()), anew.subList(at, pair.now()));
                from = pair.before() + 1;
                at = pair.now() + 1;
            }
            replaced(field, old.subList(from, old.size()), anew.subList(at, anew.size()));
        }

        private void replaced(String field, List<String> before, List<String> now) {
            for (int at = 0; at < Math.max(before.size(), now.size()); at++) {
                of(field, at < before.size() ? before.get(at) : "", at < now.size() ? now.get(at) : "");
            }
        }

        List<Line> lines() {
            if (lines.size() <= MOST_LINES) {
                return List.copyOf(lines);
            }
            List<Line> shown = new ArrayList<>(lines.subList(0, MOST_LINES));
            shown.add(new Line(say("directive.changed.more", lines.size() - MOST_LINES), "", ""));
            return List.copyOf(shown);
        }

        private String label(String field) {
            return say("directive.draft." + field);
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : String.valueOf(value);
        }
    }
}
