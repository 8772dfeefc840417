package vn.chidao.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.chidao.shared.Folded;

/**
 * Holds a reading against what a person read. A clause is right when it overlaps by 0.9; an obligation, one to one, when
 * clause and lead are right; rhythm, targets and bases by value.
 */
final class Score {

    private static final double OVERLAP = 0.9;

    final Tally clauses = new Tally();
    final Tally obligations = new Tally();
    final Tally rhythms = new Tally();
    final Tally targets = new Tally();
    final Tally bases = new Tally();
    final Tally heading = new Tally();
    final List<String> misses = new ArrayList<>();

    static Score of(GoldDocument document, Reading reading) {
        Score score = new Score();
        Map<String, String> same = score.clauses(document.gold().path("clauses"), reading.clauses());
        score.obligations(document.gold().path("obligations"), reading.obligations(), same);
        score.targets(document.gold().path("obligations"), reading.obligations());
        score.bases(document.gold().path("bases"), reading.heading().bases());
        score.heading(document.gold().path("heading"), reading.heading());
        return score;
    }

    void add(Score other) {
        clauses.add(other.clauses);
        obligations.add(other.obligations);
        rhythms.add(other.rhythms);
        targets.add(other.targets);
        bases.add(other.bases);
        heading.add(other.heading);
    }

    /** Which clause of the reading is which of the person's. */
    private Map<String, String> clauses(JsonNode gold, List<ReadClause> read) {
        Map<String, String> same = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (ReadClause clause : read) {
            for (JsonNode wanted : gold) {
                if (overlap(clause.span(), wanted) >= OVERLAP
                        && taken.add(wanted.path("id").asText())) {
                    same.put(clause.id(), wanted.path("id").asText());
                    break;
                }
            }
            if (!same.containsKey(clause.id())) {
                misses.add("clause too much: " + clause.id() + " " + head(clause.text()));
            }
        }
        for (JsonNode wanted : gold) {
            if (!taken.contains(wanted.path("id").asText())) {
                misses.add("clause missed: " + wanted);
            }
        }
        clauses.add(same.size(), read.size(), gold.size());
        return same;
    }

    private static double overlap(Span span, JsonNode wanted) {
        int start = wanted.path("start").asInt();
        int end = wanted.path("end").asInt();
        int common = Math.min(span.end(), end) - Math.max(span.start(), start);
        int all = Math.max(span.end(), end) - Math.min(span.start(), start);
        return common <= 0 ? 0 : (double) common / all;
    }

    private void obligations(JsonNode gold, List<ReadObligation> read, Map<String, String> same) {
        List<JsonNode> open = new ArrayList<>();
        gold.forEach(open::add);
        int right = 0;
        for (ReadObligation obligation : read) {
            JsonNode best = null;
            double bestOverlap = -1;
            for (JsonNode wanted : open) {
                boolean clause = wanted.path("clauseId").asText().equals(same.get(obligation.clauseId()));
                if (clause && sameLeads(obligation.leads(), strings(wanted.path("leads")))) {
                    double overlap = overlapOfWords(
                            obligation.quote(), wanted.path("quote").asText());
                    if (overlap > bestOverlap) {
                        best = wanted;
                        bestOverlap = overlap;
                    }
                }
            }
            if (best == null) {
                misses.add("obligation too much: " + obligation.id() + " " + obligation.leads() + " | "
                        + head(obligation.quote()));
            } else {
                open.remove(best);
                right++;
                rhythm(obligation, best);
            }
        }
        for (JsonNode missed : open) {
            misses.add("obligation missed: " + missed.path("code").asText() + " " + missed.path("leads") + " | "
                    + head(missed.path("quote").asText()));
            String rhythm = missed.path("rhythm").asText("NONE");
            rhythms.add(0, 0, rhythm.equals("NONE") ? 0 : 1);
        }
        obligations.add(right, read.size(), gold.size());
    }

    private void rhythm(ReadObligation obligation, JsonNode wanted) {
        String want = wanted.path("rhythm").asText("NONE");
        String have = obligation.rhythm().name();
        rhythms.add(
                want.equals(have) && !want.equals("NONE") ? 1 : 0,
                have.equals("NONE") ? 0 : 1,
                want.equals("NONE") ? 0 : 1);
        if (!want.equals(have)) {
            misses.add("rhythm: " + obligation.id() + " " + have + " for " + want + " | " + head(obligation.quote()));
        }
    }

    /** Whether two lists name the same owners: half of the names at least, determiners and tone style left out. */
    static boolean sameLeads(List<String> read, List<String> gold) {
        if (read.isEmpty() || gold.isEmpty()) {
            return read.isEmpty() && gold.isEmpty();
        }
        int common = 0;
        for (String name : gold) {
            if (read.stream().anyMatch(other -> sameName(other, name))) {
                common++;
            }
        }
        return 2 * common >= Math.max(read.size(), gold.size());
    }

    private static boolean sameName(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        if (a.equals(b)) {
            return true;
        }
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        return longer.contains(shorter) && shorter.length() * 2 >= longer.length();
    }

    private static String bare(String name) {
        return Folded.fold(name)
                .replaceFirst("^(cac|moi|tung|toan the|nhung|cac dong chi) ", "")
                .replaceAll("[^\\p{L}\\p{N} ]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static double overlapOfWords(String one, String other) {
        Set<String> a = new HashSet<>(List.of(bare(one).split(" ")));
        Set<String> b = new HashSet<>(List.of(bare(other).split(" ")));
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return (double) common.size() / Math.max(1, Math.max(a.size(), b.size()));
    }

    private void targets(JsonNode gold, List<ReadObligation> read) {
        List<String> wanted = new ArrayList<>();
        gold.forEach(obligation -> obligation.path("targets").forEach(target -> wanted.add(key(target))));
        int want = wanted.size();
        int found = 0;
        int right = 0;
        for (ReadObligation obligation : read) {
            for (ReadTarget target : obligation.targets()) {
                found++;
                if (wanted.remove(key(target))) {
                    right++;
                } else {
                    misses.add("target too much: " + obligation.id() + " " + key(target) + " | " + target.quote());
                }
            }
        }
        wanted.forEach(key -> misses.add("target missed: " + key));
        targets.add(right, found, want);
    }

    private static String key(JsonNode target) {
        return target.path("op").asText() + " " + number(target.path("value").asText(null)) + " "
                + number(target.path("max").asText(null)) + " " + names(strings(target.path("set")));
    }

    private static String key(ReadTarget target) {
        return target.op() + " "
                + number(target.value() == null ? null : target.value().toPlainString()) + " "
                + number(target.max() == null ? null : target.max().toPlainString()) + " " + names(target.set());
    }

    private static String number(String value) {
        return value == null || value.equals("null")
                ? "-"
                : new BigDecimal(value).stripTrailingZeros().toPlainString();
    }

    private static Set<String> names(List<String> names) {
        Set<String> bare = new TreeSet<>();
        names.forEach(name -> bare.add(bare(name)));
        return bare;
    }

    private void bases(JsonNode gold, List<ReadDocument> read) {
        List<String> wanted = new ArrayList<>();
        gold.forEach(base -> wanted.add(base(
                base.path("number").asText(),
                base.path("notation").asText(),
                base.path("date").asText("null"))));
        int want = wanted.size();
        int right = 0;
        for (ReadDocument document : read) {
            String key = base(
                    String.valueOf(document.number()),
                    String.valueOf(document.notation()),
                    String.valueOf(document.date()));
            if (wanted.remove(key)) {
                right++;
            } else {
                misses.add("base too much: " + key);
            }
        }
        wanted.forEach(key -> misses.add("base missed: " + key));
        bases.add(right, read.size(), want);
    }

    private static String base(String number, String notation, String date) {
        return number.replaceFirst("^0+", "") + " " + Folded.fold(notation).replaceAll("\\s", "") + " " + date;
    }

    private void heading(JsonNode gold, ReadHeading read) {
        Map<String, String[]> parts = new LinkedHashMap<>();
        part(parts, gold, "issuer", read.issuer());
        part(parts, gold, "superior", read.superior());
        part(parts, gold, "number", read.number());
        part(parts, gold, "notation", read.notation());
        part(parts, gold, "place", read.place());
        part(parts, gold, "issuedOn", read.issuedOn());
        part(parts, gold, "documentType", read.type());
        part(parts, gold, "subject", read.subject());
        parts.put("addressees", new String[] {
            names(strings(gold.path("addressees"))).toString(),
            names(read.addressees()).toString()
        });
        List<String> recipients = new ArrayList<>();
        gold.path("recipients")
                .forEach(r -> recipients.add(
                        r.path("name").asText() + " " + r.path("purpose").asText()));
        parts.put("recipients", new String[] {
            names(recipients).toString(),
            names(read.recipients().stream()
                            .map(r -> r.name() + " " + r.purpose())
                            .toList())
                    .toString()
        });
        List<String> signers = new ArrayList<>();
        gold.path("signatures")
                .forEach(s -> signers.add(
                        s.path("name").asText() + " " + s.path("capacity").asText("null")));
        parts.put("signatures", new String[] {
            names(signers).toString(),
            names(read.signatures().stream()
                            .map(s -> s.name() + " " + s.capacity())
                            .toList())
                    .toString()
        });
        parts.forEach((name, values) -> {
            boolean right = values[0].equals(values[1]);
            heading.add(right ? 1 : 0, 1, 1);
            if (!right) {
                misses.add("heading " + name + ": " + values[1] + " for " + values[0]);
            }
        });
    }

    private static void part(Map<String, String[]> parts, JsonNode gold, String name, Object read) {
        parts.put(name, new String[] {bare(gold.path(name).asText("null")), bare(String.valueOf(read))});
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asText()));
        return strings;
    }

    private static String head(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.length() < 110 ? line : line.substring(0, 110) + "…";
    }
}
