package vn.chidao.indicator.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.indicator.Indicator;
import vn.chidao.indicator.IndicatorCatalog;
import vn.chidao.indicator.Quantity;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.indicator.QuantityReader;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

/** The catalogue to read and search, and a field to try out how a quantity is understood. */
@Controller
class IndicatorController {

    private static final String FIELD = "quantity";

    private final IndicatorCatalog catalog;
    private final QuantityReader reader;
    private final QuantityPrinter printer;
    private final Refusals refusals;

    IndicatorController(IndicatorCatalog catalog, QuantityReader reader, QuantityPrinter printer, Refusals refusals) {
        this.catalog = catalog;
        this.reader = reader;
        this.printer = printer;
        this.refusals = refusals;
    }

    @GetMapping("/indicators")
    String indicators(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable ContentArea content,
            @RequestParam(required = false) @Nullable String quantity,
            Model model,
            HttpServletResponse response) {
        List<Indicator> found = catalog.search(q).stream()
                .filter(indicator -> content == null || indicator.contents().contains(content))
                .toList();
        model.addAttribute("indicators", found);
        model.addAttribute("all", catalog.all().size());
        model.addAttribute("q", q);
        model.addAttribute("content", content);
        model.addAttribute("contents", ContentArea.values());
        model.addAttribute(FIELD, quantity);
        model.addAttribute("errors", Map.of());
        if (quantity != null && !quantity.isBlank()) {
            tryOut(quantity, model, response);
        }
        return "indicator/indicators";
    }

    private void tryOut(String text, Model model, HttpServletResponse response) {
        try {
            Quantity understood = reader.read(FIELD, text, null);
            model.addAttribute("understood", understood);
            model.addAttribute("printed", printer.print(understood));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
        }
    }
}
