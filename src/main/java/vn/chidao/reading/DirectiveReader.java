package vn.chidao.reading;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Reads a directive's text by the rule files. Pure: the same text and rules give the same reading. */
@Service
public class DirectiveReader {

    private final Supplier<RuleSet> rules;

    DirectiveReader(Supplier<RuleSet> rules) {
        this.rules = rules;
    }

    /** Everything the rules find; an empty or foreign text gives a reading with nothing but remarks. */
    public Reading read(String source) {
        RuleSet now = rules.get();
        NormalText text = NormalText.of(source);
        Outline outline = Outline.of(text, now);
        HeadingReader heading = new HeadingReader(text, now, outline);
        ReadHeading head = heading.read();
        List<ClauseReader.Node> nodes = new ClauseReader(text, now.structure()).read(outline.body());
        List<ReadObligation> obligations = new ObligationReader(text, now, head, outline.leadIn()).read(nodes);
        return new Reading(
                head,
                nodes.stream()
                        .filter(node -> !node.caption())
                        .map(node -> node.clause(text))
                        .toList(),
                obligations,
                heading.remarks());
    }
}
