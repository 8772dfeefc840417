package vn.chidao.layout;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import vn.chidao.layout.Block.Columns;
import vn.chidao.layout.Block.Paragraph;
import vn.chidao.layout.Block.Rule;
import vn.chidao.layout.FormRegime.Page;
import vn.chidao.layout.FormRegime.Part;
import vn.chidao.layout.FormRegime.Words;
import vn.chidao.layout.OfficialDocument.Heading;
import vn.chidao.layout.OfficialDocument.Marks;

/** The head of the first page: who issues it, under which number, where and when. */
final class HeadingComposition {

    /** Where a number or a day will be written by hand. */
    private static final String BLANK = "\u00a0".repeat(6);

    private final FormRegime regime;
    private final Words words;
    private final Page page;
    private final TextSetting setting;

    HeadingComposition(FormRegime regime, TextSetting setting) {
        this.regime = regime;
        this.words = regime.words();
        this.page = regime.page();
        this.setting = setting;
    }

    /** Two rows, so that number and place stand in one line however many lines are above them. */
    List<Block> of(OfficialDocument document, PaperType type) {
        Heading heading = document.heading();
        double left = page.textWidth() * page.headingLeft();
        List<Block> issuer = new ArrayList<>();
        if (heading.superior() != null) {
            issuer.addAll(name(heading.superior(), Part.SUPERIOR, left));
        }
        int count = heading.issuers().size();
        String last = "";
        for (int at = 0; at < count; at++) {
            last = heading.issuers().get(at);
            issuer.addAll(name(at < count - 1 ? last + " -" : last, Part.ISSUER, left));
        }
        if (words.issuerMark().isEmpty()) {
            issuer.add(rule(Math.min(left, setting.width(last, Part.ISSUER)) * page.issuerRule()));
        } else {
            issuer.add(Paragraph.centred(words.issuerMark(), regime.style(Part.ISSUER)));
        }
        List<Block> title = new ArrayList<>();
        for (int at = 0; at < words.title().size(); at++) {
            title.add(setting.centred(words.title().get(at), at == 0 ? Part.TITLE : Part.MOTTO));
        }
        int lowest = words.title().size() - 1;
        title.add(rule(
                setting.width(words.title().get(lowest), lowest == 0 ? Part.TITLE : Part.MOTTO) * page.titleRule()));
        List<Block> number = new ArrayList<>();
        number.add(setting.centred(number(heading), Part.NUMBER));
        if (type.letter()) {
            number.add(setting.balanced(letterSubject(document.subject()), Part.LETTER_SUBJECT, left)
                    .before(Composition.SMALL / 2));
        }
        marks(document.marks())
                .forEach(mark -> number.add(setting.centred(mark, Part.MARKS).before(Composition.SMALL)));
        List<Double> parts = List.of(page.headingLeft(), 1 - page.headingLeft());
        return List.of(
                new Columns(parts, List.of(issuer, title), 0),
                new Columns(
                        parts,
                        List.of(number, List.of(setting.centred(placeAndDay(heading), Part.PLACE))),
                        Composition.SMALL / 2));
    }

    private String number(Heading heading) {
        // A number that is not drawn yet leaves room for it.
        String written = heading.number() == null
                ? BLANK + words.separator() + heading.notation()
                : regime.numberAndNotation(heading.number(), heading.notation());
        return words.number() + written;
    }

    private String letterSubject(String subject) {
        String clean = setting.clean(subject);
        var word = words.subjectWords().matcher(clean);
        return words.letterSubject() + (word.lookingAt() ? clean.substring(word.end()) : clean);
    }

    private List<String> marks(Marks marks) {
        List<String> lines = new ArrayList<>();
        Stream.of(
                        words.secrecy().get(marks.secrecy().name()),
                        words.urgency().get(marks.urgency().name()))
                .filter(each -> each != null)
                .forEach(lines::add);
        if (marks.circulation() != null) {
            lines.add(marks.circulation());
        }
        if (marks.draft()) {
            lines.add(
                    marks.draftRound() == null
                            ? words.draft()
                            : MessageFormat.format(words.draftRound(), String.valueOf(marks.draftRound())));
        }
        return lines;
    }

    /** Days below ten and the months January and February are written with a zero, lest somebody writes a one before them. */
    private String placeAndDay(Heading heading) {
        LocalDate day = heading.issuedOn();
        String place = heading.place() == null ? BLANK : heading.place();
        return day == null
                ? MessageFormat.format(words.date(), place, BLANK, BLANK, BLANK)
                : MessageFormat.format(
                        words.date(),
                        place,
                        String.format(Locale.ROOT, "%02d", day.getDayOfMonth()),
                        String.format(Locale.ROOT, day.getMonthValue() < 3 ? "%02d" : "%d", day.getMonthValue()),
                        String.valueOf(day.getYear()));
    }

    /** A body's name; where it takes two lines, its place begins the second one. */
    private List<Block> name(String name, Part part, double available) {
        PartStyle style = regime.style(part);
        String clean = setting.clean(name);
        if (setting.width(style.written(clean), style) > available) {
            Matcher place = words.place().matcher(clean);
            while (place.find()) {
                String upper = clean.substring(0, place.start()).strip();
                String lower = clean.substring(place.start()).strip();
                if (setting.width(style.written(upper), style) <= available
                        && setting.width(style.written(lower), style) <= available) {
                    return List.of(setting.centred(upper, part), setting.centred(lower, part));
                }
            }
        }
        return List.of(setting.balanced(name, part, available));
    }

    private static Rule rule(double width) {
        return new Rule(width, 2, 0);
    }
}
