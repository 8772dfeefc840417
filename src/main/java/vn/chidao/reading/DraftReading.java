package vn.chidao.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.chidao.directive.TextReading;

/** Reads drafts as documents from outside are read. A draft's text has no heading: the drafter fills it in beside it. */
@Component
class DraftReading implements TextReading {

    private final DirectiveReader reader;
    private final Supplier<RuleSet> rules;

    DraftReading(DirectiveReader reader, Supplier<RuleSet> rules) {
        this.reader = reader;
        this.rules = rules;
    }

    @Override
    public List<Begin> clausesOf(String text) {
        Map<String, Integer> levels = new HashMap<>();
        return reader.read(text).clauses().stream()
                .map(clause -> {
                    int level = clause.parentId() == null ? 1 : levels.getOrDefault(clause.parentId(), 0) + 1;
                    levels.put(clause.id(), level);
                    return new Begin(clause.span().start(), clause.span().end(), level);
                })
                .toList();
    }

    @Override
    public String markOf(String line) {
        return rules.get().marks().at(line.strip()).map(Mark::number).orElse("");
    }
}
