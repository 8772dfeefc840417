package vn.chidao.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.FormRefused;

/** Refusals that no form has caught become pages that say, in Vietnamese, what is wrong and where to go on. */
@ControllerAdvice
class ErrorPages {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final LayoutAdvice layout;
    private final MessageSource messages;

    ErrorPages(LayoutAdvice layout, MessageSource messages) {
        this.layout = layout;
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound notFound, HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, null, request);
    }

    @ExceptionHandler
    ModelAndView refused(AccessRefused refused, HttpServletRequest request) {
        return page(HttpStatus.FORBIDDEN, text(refused.key()), request);
    }

    @ExceptionHandler
    ModelAndView violated(BusinessRuleViolation violation, HttpServletRequest request) {
        return page(
                HttpStatus.UNPROCESSABLE_ENTITY,
                text(violation.key(), violation.args().toArray()),
                request);
    }

    @ExceptionHandler
    ModelAndView formRefused(FormRefused refused, HttpServletRequest request) {
        return page(HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage(), request);
    }

    /** Two wanted the same rows at once: one changed them first, or the database let one of them go. */
    @ExceptionHandler
    ModelAndView tooLate(ConcurrencyFailureException changed, HttpServletRequest request) {
        return page(HttpStatus.CONFLICT, null, request);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return page(HttpStatus.PAYLOAD_TOO_LARGE, null, request);
    }

    @ExceptionHandler
    ModelAndView handled(AlreadyHandled handled, HttpServletRequest request) {
        ModelAndView page = framed("workflow/gone", HttpStatus.CONFLICT, request);
        page.addObject("personName", handled.personName());
        page.addObject("positionName", handled.positionName());
        page.addObject("at", handled.at());
        page.addObject(
                "change", handled.change() == null ? null : handled.change().in(messages));
        return page;
    }

    private ModelAndView page(HttpStatus status, @Nullable String reason, HttpServletRequest request) {
        ModelAndView page = framed("error", status, request);
        page.addObject("status", status.value());
        page.addObject("reason", reason);
        return page;
    }

    /** Handlers of exceptions get no model from the layout's advice: it is filled here. */
    private ModelAndView framed(String view, HttpStatus status, HttpServletRequest request) {
        ExtendedModelMap model = new ExtendedModelMap();
        layout.fill(model, request);
        ModelAndView page = new ModelAndView(view, model, status);
        page.addObject("door", "tasklist".equals(request.getParameter("door")) ? "tasklist" : "page");
        return page;
    }

    private @Nullable String text(String key, Object... args) {
        return messages.getMessage(key, args, null, VIETNAMESE);
    }
}
