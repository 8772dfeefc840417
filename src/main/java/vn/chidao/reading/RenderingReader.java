package vn.chidao.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a paper's report: "…, Tỉnh ủy Kiên Giang ban hành Công văn số 632-CV/TU ngày 23/11/2022 về việc …". */
final class RenderingReader {

    private final NormalText text;
    private final Rules heading;
    private final Citations citations;
    private final Organs organs;

    RenderingReader(NormalText text, RuleSet rules) {
        this.text = text;
        this.heading = rules.heading();
        this.citations = rules.citations();
        this.organs = rules.organs();
    }

    /** The document that is reported, who issued it, on what and to whom. */
    record Rendered(
            ReadDocument document,
            @Nullable String issuer,
            @Nullable String subject,
            List<String> addressees) {}

    Optional<Rendered> read(List<Paragraph> opening) {
        for (Paragraph paragraph : opening) {
            for (Pattern pattern : heading.each("rendering")) {
                Matcher matcher = pattern.matcher(paragraph.all(text));
                if (matcher.find()) {
                    int from = paragraph.start() + matcher.start("cited");
                    List<ReadDocument> cited = citations.in(text, from, paragraph.end());
                    if (!cited.isEmpty()) {
                        return Optional.of(rendered(cited.get(0), matcher, paragraph));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Rendered rendered(ReadDocument document, Matcher matcher, Paragraph paragraph) {
        int from = paragraph.start() + matcher.start("issuer");
        int to = paragraph.start() + matcher.end("issuer");
        int behind = text.indexOf(document.span().end());
        return new Rendered(
                document,
                organs.lastIn(text, from, to).orElse(text.words(from, to)),
                subject(behind, paragraph),
                addressees(behind, paragraph));
    }

    private @Nullable String subject(int from, Paragraph paragraph) {
        Matcher about = heading.words("subject").matcher(text.cut(from, paragraph.end()));
        return about.find() ? HeadingReader.strip(text.words(from + about.start(), paragraph.end())) : null;
    }

    /** "… gửi Ban Thường trực Ủy ban MTTQ các huyện về …" */
    private List<String> addressees(int from, Paragraph paragraph) {
        Matcher sent = heading.words("sentTo").matcher(text.cut(from, paragraph.end()));
        return sent.lookingAt()
                ? List.of(HeadingReader.strip(text.words(from + sent.start("to"), from + sent.end("to"))))
                : List.of();
    }
}
