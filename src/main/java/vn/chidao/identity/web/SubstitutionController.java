package vn.chidao.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.identity.CurrentUser;
import vn.chidao.identity.HoldingView;
import vn.chidao.identity.Substitutions;
import vn.chidao.organization.PositionView;

/** One's own absences: who does one's work, and whose work one does. */
@Controller
@RequestMapping("/substitutions")
class SubstitutionController {

    private final Substitutions substitutions;
    private final SubstitutionForms forms;
    private final CurrentUser user;

    SubstitutionController(Substitutions substitutions, SubstitutionForms forms, CurrentUser user) {
        this.substitutions = substitutions;
        this.forms = forms;
        this.user = user;
    }

    @GetMapping
    String mine(Model model, HttpServletResponse response, Locale locale) {
        return page(model, Map.of(), Map.of(), response, locale);
    }

    @PostMapping
    String set(
            @Valid @ModelAttribute("substitution") SubstitutionForm form,
            BindingResult binding,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {
        Map<String, String> errors = forms.set(form, binding, locale);
        if (!errors.isEmpty()) {
            return page(model, typed, errors, response, locale);
        }
        forms.done(redirect, locale);
        return "redirect:/substitutions";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable String id, RedirectAttributes redirect, Locale locale) {
        forms.end(id, redirect, locale);
        return "redirect:/substitutions";
    }

    private String page(
            Model model,
            Map<String, String> values,
            Map<String, String> errors,
            HttpServletResponse response,
            Locale locale) {
        List<String> units = user.ownPositions().stream()
                .map(PositionView::unitId)
                .distinct()
                .toList();
        String me = user.personId();
        List<HoldingView> others = substitutions.substitutesFor(units).stream()
                .filter(each -> !each.holding().personId().equals(me))
                .toList();
        forms.show(model, substitutions.myHoldings(), others, values, errors, response, locale);
        model.addAttribute("absences", substitutions.ofMyAbsences());
        model.addAttribute("done", substitutions.thatIDo());
        model.addAttribute("administrator", user.may(Right.ADMINISTER));
        return "identity/substitutions";
    }
}
