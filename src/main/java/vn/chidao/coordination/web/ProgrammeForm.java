package vn.chidao.coordination.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chidao.coordination.DraftProgramme;
import vn.chidao.coordination.Share;
import vn.chidao.coordination.Wording;
import vn.chidao.directive.Texts;
import vn.chidao.shared.BusinessRuleViolation;

/** A programme as it was typed. Whoever has a share is a party; its field is {@code share.} and the party's id. */
record ProgrammeForm(
        String lead,
        String directiveId,
        String parentId,
        String title,
        String yearFrom,
        String yearTo,
        String text,
        Map<String, String> shares) {

    private static final String SHARE = "share.";
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_SHARE = 4000;

    static ProgrammeForm empty(String lead, String directiveId, String parentId, int year) {
        return new ProgrammeForm(
                lead, directiveId, parentId, "", String.valueOf(year), String.valueOf(year + 4), "", Map.of());
    }

    static ProgrammeForm typed(Map<String, String> fields) {
        Map<String, String> shares = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(SHARE)) {
                shares.put(name.substring(SHARE.length()), value);
            }
        });
        return new ProgrammeForm(
                fields.getOrDefault("lead", ""),
                fields.getOrDefault("directiveId", ""),
                fields.getOrDefault("parentId", ""),
                fields.getOrDefault("title", ""),
                fields.getOrDefault("yearFrom", ""),
                fields.getOrDefault("yearTo", ""),
                fields.getOrDefault("text", ""),
                shares);
    }

    DraftProgramme toCommand() {
        requireShort("title", title, LONGEST_TITLE);
        requireShort("text", text, LONGEST_TEXT);
        List<Share> parties = new ArrayList<>();
        shares.forEach((unit, share) -> {
            requireShort(SHARE + unit, share, LONGEST_SHARE);
            if (!share.isBlank()) {
                parties.add(new Share(unit, share));
            }
        });
        return new DraftProgramme(
                lead,
                Texts.blankToNull(directiveId),
                Texts.blankToNull(parentId),
                new Wording(title, year("yearFrom", yearFrom), year("yearTo", yearTo), text, parties));
    }

    /** A refusal of a row of the command, at the field it was typed into. */
    BusinessRuleViolation atField(BusinessRuleViolation refusal) {
        String field = refusal.field();
        if (field == null || !field.startsWith("shares[")) {
            return refusal;
        }
        int row = Integer.parseInt(field.substring("shares[".length(), field.indexOf(']')));
        String unit = shares.entrySet().stream()
                .filter(share -> !share.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList()
                .get(row);
        return BusinessRuleViolation.at(
                SHARE + unit, refusal.key(), refusal.args().toArray());
    }

    private static int year(String field, String typed) {
        if (!typed.strip().matches("[12]\\d{3}")) {
            throw BusinessRuleViolation.at(field, "coordination.rule.year-unreadable");
        }
        int year = Integer.parseInt(typed.strip());
        if (year < EARLIEST || year > LATEST) {
            throw BusinessRuleViolation.at(
                    field, "coordination.rule.year-out-of-range", String.valueOf(EARLIEST), String.valueOf(LATEST));
        }
        return year;
    }

    private static void requireShort(String field, String typed, int longest) {
        if (typed.length() > longest) {
            throw BusinessRuleViolation.at(field, "coordination.rule.too-long", longest);
        }
    }
}
