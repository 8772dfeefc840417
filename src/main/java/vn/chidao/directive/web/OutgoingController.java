package vn.chidao.directive.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.directive.web.Clerks.Choice;
import vn.chidao.directive.web.RegisterPages.Asked;
import vn.chidao.document.RegisterBook;
import vn.chidao.shared.AccessRefused;

/** The book of outgoing documents of a unit and year, lines of void numbers too. */
@Controller
class OutgoingController {

    private final RegisterPages pages;
    private final Clerks clerks;

    OutgoingController(RegisterPages pages, Clerks clerks) {
        this.pages = pages;
        this.clerks = clerks;
    }

    @GetMapping("/outgoing")
    String book(@RequestParam(required = false) @Nullable String unit, Asked asked, Model model) {
        List<Choice> units = clerks.readableOutgoing();
        pages.show(RegisterBook.OUT, chosen(units, unit), asked, model);
        model.addAttribute("units", units);
        return "directive/outgoing";
    }

    @GetMapping("/outgoing/print")
    String print(@RequestParam(required = false) @Nullable String unit, Asked asked, Model model) {
        return pages.print(RegisterBook.OUT, chosen(clerks.readableOutgoing(), unit), asked, model);
    }

    @GetMapping("/outgoing/book.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam(required = false) @Nullable String unit, Asked asked) {
        return pages.workbook(RegisterBook.OUT, chosen(clerks.readableOutgoing(), unit), asked);
    }

    private static Choice chosen(List<Choice> units, @Nullable String unit) {
        return units.stream()
                .filter(choice -> unit == null || choice.value().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AccessRefused("directive.refused.outgoing"));
    }
}
