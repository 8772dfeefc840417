package vn.chidao.workflow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an officer must see to do the task: on which sentence of which directive it rests, the facts, texts and tables
 * to decide on. All of it plain text; the page escapes it.
 *
 * @param subject what the task is about; list and mail show it behind the task's name
 * @param directiveId the directive it serves, or null
 * @param directiveLabel such as "77-CV/HU · mục 4"
 * @param quote the sentence it rests on, verbatim
 * @param unitId the organisation whose work it is
 */
public record TaskBriefing(
        String subject,
        @Nullable String directiveId,
        @Nullable String directiveLabel,
        @Nullable String quote,
        @Nullable String unitId,
        List<Fact> facts,
        List<Text> texts,
        List<Grid> grids) {

    public TaskBriefing {
        facts = List.copyOf(facts);
        texts = List.copyOf(texts);
        grids = List.copyOf(grids);
    }

    /** A label and its value; {@code href} is a path of ours or null. */
    public record Fact(String label, String value, @Nullable String href) {}

    /** A longer text to read, such as the draft; line breaks are kept. */
    public record Text(String title, String body) {}

    /** A table to read; every row has as many cells as there are heads. */
    public record Grid(String title, List<String> heads, List<List<String>> rows) {
        public Grid {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    public static Builder about(String subject) {
        return new Builder(subject);
    }

    /** Collects a briefing part by part. */
    public static final class Builder {
        private final String subject;
        private @Nullable String directiveId;
        private @Nullable String directiveLabel;
        private @Nullable String quote;
        private @Nullable String unitId;
        private final List<Fact> facts = new ArrayList<>();
        private final List<Text> texts = new ArrayList<>();
        private final List<Grid> grids = new ArrayList<>();

        private Builder(String subject) {
            this.subject = subject;
        }

        public Builder directive(@Nullable String id, @Nullable String label) {
            this.directiveId = id;
            this.directiveLabel = label;
            return this;
        }

        public Builder quote(@Nullable String verbatim) {
            this.quote = verbatim;
            return this;
        }

        public Builder unit(@Nullable String id) {
            this.unitId = id;
            return this;
        }

        /** Adds a fact; a null or blank value is left out. */
        public Builder fact(String label, @Nullable String value) {
            return fact(label, value, null);
        }

        public Builder fact(String label, @Nullable String value, @Nullable String href) {
            if (value != null && !value.isBlank()) {
                facts.add(new Fact(label, value, href));
            }
            return this;
        }

        /** Adds a text; a null or blank body is left out. */
        public Builder text(String title, @Nullable String body) {
            if (body != null && !body.isBlank()) {
                texts.add(new Text(title, body));
            }
            return this;
        }

        /** Adds a table; one without rows is left out. */
        public Builder grid(String title, List<String> heads, List<List<String>> rows) {
            if (!rows.isEmpty()) {
                grids.add(new Grid(title, heads, rows));
            }
            return this;
        }

        /** As above. */
        public Builder grid(Grid grid) {
            return grid(grid.title(), grid.heads(), grid.rows());
        }

        public TaskBriefing build() {
            return new TaskBriefing(subject, directiveId, directiveLabel, quote, unitId, facts, texts, grids);
        }
    }
}
