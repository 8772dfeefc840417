package vn.chidao.directive.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.web.Clerks.Choice;
import vn.chidao.directive.web.RegisterPages.Asked;
import vn.chidao.document.DocumentType;
import vn.chidao.document.RegisterBook;
import vn.chidao.document.Secrecy;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;

/** The book of incoming documents: read by the unit, written by its clerk for papers that come from outside. */
@Controller
class IncomingController {

    private final DirectiveManagement directives;
    private final RegisterPages pages;
    private final Clerks clerks;
    private final BusinessClock clock;
    private final MessageSource messages;

    IncomingController(
            DirectiveManagement directives,
            RegisterPages pages,
            Clerks clerks,
            BusinessClock clock,
            MessageSource messages) {
        this.directives = directives;
        this.pages = pages;
        this.clerks = clerks;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/incoming")
    String book(@RequestParam(required = false) @Nullable String unit, Asked asked, Model model) {
        List<Choice> units = clerks.readable();
        Choice chosen = chosen(units, unit);
        pages.show(RegisterBook.IN, chosen, asked, model);
        model.addAttribute("units", units);
        model.addAttribute("mayRegister", clerks.writable().contains(chosen));
        return "directive/incoming";
    }

    @GetMapping("/incoming/print")
    String print(@RequestParam(required = false) @Nullable String unit, Asked asked, Model model) {
        return pages.print(RegisterBook.IN, chosen(clerks.readable(), unit), asked, model);
    }

    @GetMapping("/incoming/book.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam(required = false) @Nullable String unit, Asked asked) {
        return pages.workbook(RegisterBook.IN, chosen(clerks.readable(), unit), asked);
    }

    private static Choice chosen(List<Choice> units, @Nullable String unit) {
        return units.stream()
                .filter(choice -> unit == null || choice.value().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AccessRefused("directive.refused.incoming"));
    }

    @GetMapping("/incoming/new")
    String blank(Model model, Locale locale) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("arrivedOn", clock.today().toString());
        return form(model, values, Map.of(), locale);
    }

    @PostMapping("/incoming/new")
    String register(
            @Valid @ModelAttribute("incoming") IncomingForm form,
            BindingResult binding,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (FieldError error : binding.getFieldErrors()) {
            errors.putIfAbsent(error.getField(), messages.getMessage(error, locale));
        }
        if (errors.isEmpty()) {
            try {
                CurrentActor.run(clerks.actorFor(form.unit()), () -> directives.registerReceived(form.command(null)));
                redirect.addFlashAttribute(
                        "flash",
                        messages.getMessage("directive.incoming-new.done", new Object[] {form.number()}, locale));
                redirect.addAttribute("unit", form.unit());
                return "redirect:/incoming";
            } catch (BusinessRuleViolation refused) {
                String reason =
                        messages.getMessage(refused.key(), refused.args().toArray(), locale);
                errors.put(refused.field() == null ? "number" : refused.field(), reason);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return form(model, typed, errors, locale);
    }

    private String form(Model model, Map<String, String> values, Map<String, String> errors, Locale locale) {
        List<Choice> units = clerks.writable();
        if (units.isEmpty()) {
            throw new AccessRefused("directive.refused.incoming-write");
        }
        Map<String, String> shown = new LinkedHashMap<>(values);
        shown.putIfAbsent("unit", units.get(0).value());
        model.addAttribute("units", units);
        model.addAttribute("types", types(locale));
        model.addAttribute("secrecies", secrecies(locale));
        model.addAttribute("values", shown);
        model.addAttribute("errors", errors);
        return "directive/incoming-new";
    }

    private List<Choice> secrecies(Locale locale) {
        return Arrays.stream(Secrecy.values())
                .map(each -> new Choice(each.name(), messages.getMessage("Secrecy." + each.name(), null, locale)))
                .toList();
    }

    private List<Choice> types(Locale locale) {
        return Arrays.stream(DocumentType.values())
                .map(type -> new Choice(type.name(), messages.getMessage("DocumentType." + type.name(), null, locale)))
                .toList();
    }
}
