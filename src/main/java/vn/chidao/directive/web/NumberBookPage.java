package vn.chidao.directive.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.web.Clerks.Choice;
import vn.chidao.document.DocumentType;
import vn.chidao.document.NumberBook;
import vn.chidao.document.NumberSpan;
import vn.chidao.document.NumberingRules;
import vn.chidao.document.Secrecy;
import vn.chidao.document.SeriesView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.pages.Paging;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.BusinessClock;

/** The page of a unit's number book, as it is asked for and as it comes back with what was refused. */
@Component
class NumberBookPage {

    private static final int NUMBERS_OF_A_PAGE = 100;

    private final NumberBook book;
    private final NumberingRules rules;
    private final OrganizationDirectory organizations;
    private final Clerks clerks;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final MessageSource messages;

    NumberBookPage(
            NumberBook book,
            NumberingRules rules,
            OrganizationDirectory organizations,
            Clerks clerks,
            CurrentUser user,
            BusinessClock clock,
            MessageSource messages) {
        this.book = book;
        this.rules = rules;
        this.organizations = organizations;
        this.clerks = clerks;
        this.user = user;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * @param unit null for the first that the person may read
     * @param series null for the latest
     * @throws AccessRefused when the person may not read this unit's book
     */
    String show(@Nullable String unit, @Nullable String series, int page, Model model, Locale locale) {
        List<Choice> units = readable(unit);
        Choice chosen = units.stream()
                .filter(choice -> unit == null || choice.value().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AccessRefused("directive.refused.outgoing"));
        UnitView owner = organizations.require(chosen.value());
        Thing books = rules.booksOf(chosen.value());
        model.addAttribute("units", units);
        model.addAttribute("unit", chosen);
        model.addAttribute("today", clock.today());
        numbers(chosen.value(), series, page, model);
        model.addAttribute("mayKeep", user.may(Right.KEEP_BOOK, books));
        model.addAttribute("readsSecrets", user.may(Right.READ_SECRET_ENTRY, books));
        model.addAttribute("mayEnterCongress", user.may(Right.ADMINISTER) && owner.isPartyCollective());
        model.addAttribute("free", rules.isFree(owner));
        model.addAttribute("freer", rules.isFreer(owner));
        model.addAttribute("rule", rules.on(chosen.value(), clock.today()));
        model.addAttribute("history", rules.history(chosen.value()));
        model.addAttribute("congresses", rules.congresses(chosen.value()));
        model.addAttribute("types", choices("DocumentType.", DocumentType.values(), locale));
        model.addAttribute("classes", choices("Secrecy.", Secrecy.values(), locale));
        model.addAttribute("spans", choices("NumberSpan.", NumberSpan.values(), locale));
        Map<String, Object> so = model.asMap();
        for (String each : List.of("values", "errors")) {
            if (!so.containsKey(each)) {
                model.addAttribute(each, Map.of());
            }
        }
        return "directive/number-book";
    }

    private void numbers(String unit, @Nullable String series, int page, Model model) {
        List<SeriesView> all = book.series(unit);
        SeriesView shown = all.stream()
                .filter(each -> series == null || each.id().equals(series))
                .findFirst()
                .orElse(null);
        model.addAttribute(
                "series",
                all.stream()
                        .map(each -> new SeriesRow(each, each.scopeName().in(messages)))
                        .toList());
        model.addAttribute("shown", shown);
        if (shown != null) {
            Paging paging = Paging.of(page, shown.drawn(), NUMBERS_OF_A_PAGE);
            paging.show(model);
            model.addAttribute("numbers", book.drawn(shown.id(), paging.skip(), NUMBERS_OF_A_PAGE));
        }
    }

    /** An administrator reads the book of the unit whose congress he enters. */
    private List<Choice> readable(@Nullable String unit) {
        if (unit != null && user.may(Right.ADMINISTER)) {
            return List.of(new Choice(unit, organizations.require(unit).name()));
        }
        return clerks.readableOutgoing();
    }

    private List<Choice> choices(String prefix, Enum<?>[] values, Locale locale) {
        return Arrays.stream(values)
                .map(value -> new Choice(
                        value.name(), String.valueOf(messages.getMessage(prefix + value.name(), null, locale))))
                .toList();
    }

    /** A series with its scope as people say it: "nhiệm kỳ 2015–2020". */
    record SeriesRow(SeriesView series, String scope) {}
}
