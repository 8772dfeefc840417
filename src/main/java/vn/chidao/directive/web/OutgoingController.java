package vn.chidao.directive.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.directive.web.Clerks.Choice;
import vn.chidao.document.DocumentType;
import vn.chidao.document.DrawnNumberView;
import vn.chidao.document.NumberSeries;
import vn.chidao.document.Registers;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.BusinessClock;

/** The book of outgoing documents of a unit and year, and every number that was given out in it, void ones too. */
@Controller
class OutgoingController {

    private final Registers registers;
    private final NumberSeries numbers;
    private final Clerks clerks;
    private final BusinessClock clock;
    private final MessageSource messages;

    OutgoingController(
            Registers registers, NumberSeries numbers, Clerks clerks, BusinessClock clock, MessageSource messages) {
        this.registers = registers;
        this.numbers = numbers;
        this.clerks = clerks;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/outgoing")
    String book(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        List<Choice> units = clerks.readableOutgoing();
        Choice chosen = units.stream()
                .filter(choice -> unit == null || choice.value().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AccessRefused("directive.refused.outgoing"));
        int shownYear = year == null ? clock.today().getYear() : year;
        model.addAttribute("units", units);
        model.addAttribute("unit", chosen);
        model.addAttribute("year", String.valueOf(shownYear));
        model.addAttribute("lines", registers.outgoing(chosen.value(), shownYear));
        model.addAttribute(
                "numbers",
                numbers.drawn(chosen.value()).stream()
                        .filter(number -> number.drawnOn().getYear() == shownYear)
                        .map(this::row)
                        .toList());
        return "directive/outgoing";
    }

    private NumberRow row(DrawnNumberView number) {
        return new NumberRow(
                number.type(),
                number.scopeName().in(messages),
                number.numberAndNotation(),
                number.drawnOn(),
                number.voidOn(),
                number.voidReason());
    }

    /** A number of a series as the page shows it; {@code scope} as people say it: "nhiệm kỳ 2015–2020". */
    record NumberRow(
            DocumentType type,
            String scope,
            String number,
            LocalDate drawnOn,
            @Nullable LocalDate voidOn,
            @Nullable String voidReason) {}
}
