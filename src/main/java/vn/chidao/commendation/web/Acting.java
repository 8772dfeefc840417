package vn.chidao.commendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.chidao.commendation.Finding;
import vn.chidao.commendation.NominationRefused;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/** What all acts on these pages have in common: what is refused comes back with its reason, who comes second is told. */
@Component
class Acting {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Refusals refusals;

    Acting(Refusals refusals) {
        this.refusals = refusals;
    }

    /**
     * Does it and goes on, or shows the page again.
     *
     * @param act answers where to go on
     * @param again the page, which keeps what was typed
     */
    String go(Supplier<String> act, Supplier<String> again, Model model, HttpServletResponse response) {
        try {
            return act.get();
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
        } catch (NominationRefused refused) {
            show(refused, model, response);
        } catch (AlreadyHandled faster) {
            model.addAttribute("error", sentence(faster));
            response.setStatus(HttpStatus.CONFLICT.value());
        } catch (OptimisticLockingFailureException faster) {
            model.addAttribute("error", refusals.text("commendation.overtaken"));
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        return again.get();
    }

    private void show(NominationRefused refused, Model model, HttpServletResponse response) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Finding each : refused.findings()) {
            String sentence = refusals.text(each.key(), each.args().toArray());
            if (each.field() == null) {
                model.addAttribute("error", sentence);
            } else {
                errors.merge(each.field(), sentence, (first, next) -> first + " " + next);
            }
        }
        model.addAttribute("errors", errors);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    }

    private String sentence(AlreadyHandled faster) {
        return faster.at() == null || faster.personName() == null
                ? refusals.text("commendation.overtaken")
                : refusals.text(
                        "commendation.overtaken-by",
                        faster.personName(),
                        faster.positionName() == null ? "" : ", " + faster.positionName(),
                        faster.at().atZone(BusinessClock.ZONE).format(TIME),
                        Days.written(faster.at().atZone(BusinessClock.ZONE).toLocalDate()));
    }
}
