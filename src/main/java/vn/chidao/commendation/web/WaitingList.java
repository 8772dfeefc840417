package vn.chidao.commendation.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.chidao.commendation.AwardRules;
import vn.chidao.commendation.NominationCatalog;
import vn.chidao.commendation.NominationRow;
import vn.chidao.commendation.WaitingFilter;
import vn.chidao.pages.Paging;
import vn.chidao.pages.Typed;

/**
 * What waits with a body, to choose from: narrowed and by page, and above it what was chosen on any page, so that turning a
 * page loses no choice.
 */
@Component
class WaitingList {

    private static final int PAGE_SIZE = 50;
    private static final int LONGEST_WORDS = 100;

    private final NominationCatalog proposals;
    private final AwardRules rules;
    private final CommendationChoices choices;

    WaitingList(NominationCatalog proposals, AwardRules rules, CommendationChoices choices) {
        this.proposals = proposals;
        this.rules = rules;
        this.choices = choices;
    }

    /** Whether the form was sent to look for others, not to be done. */
    static boolean isLooking(Typed typed) {
        return typed.text("turn") != null || "choose".equals(typed.text("action"));
    }

    /** Shows it as {@code chosenRows} and {@code rows} with the page and what it is narrowed to. */
    void show(String unitId, boolean forCouncil, Typed typed, Collection<String> chosen, Model model) {
        String words = typed.orEmpty("q");
        WaitingFilter filter = new WaitingFilter(
                unitId,
                forCouncil,
                typed.text("only"),
                words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words);
        List<NominationRow> above = proposals.waiting(filter, chosen);
        Set<String> shown = Set.copyOf(above.stream().map(NominationRow::id).toList());
        int count = proposals.countWaiting(filter, shown);
        Paging paging = Paging.of(turned(typed), count, PAGE_SIZE);
        model.addAttribute("filter", filter);
        model.addAttribute("count", count);
        model.addAttribute("forms", choices.forms(rules.all()));
        model.addAttribute("chosenRows", above);
        model.addAttribute("rows", proposals.waiting(filter, shown, paging.skip(), PAGE_SIZE));
        paging.show(model);
    }

    /** The directives of all that waits for a body's council. */
    Set<String> directives(String unitId) {
        return proposals.directivesWaiting(new WaitingFilter(unitId, true, null, ""));
    }

    /** What cannot be understood is the first page. */
    private static int turned(Typed typed) {
        String turn = typed.orEmpty("turn");
        return turn.matches("[0-9]{1,6}") ? Integer.parseInt(turn) : 0;
    }
}
