package vn.chidao.portal.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.chidao.pages.Problem;
import vn.chidao.pages.Problems;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.FormRefused;

/**
 * What {@link ErrorPages} are for people, for programs: whatever goes wrong below {@code /api} becomes a problem in JSON.
 * Chosen by the address and not by the controller, because a wrong address or method has no controller.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ApiProblems implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    private final Problems problems;

    ApiProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception cause) {
        if (!Problems.areReadBySenderOf(request) || isForSomebodyElse(cause) || response.isCommitted()) {
            return null;
        }
        // What a handler had begun to say, such as a file's name and length, is not said of its problem.
        response.reset();
        Problem problem = problem(cause, request);
        if (cause instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        try {
            problems.write(problem, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    /** The security chain's own, which knows how to ask for a key, and a reader who has gone. */
    private static boolean isForSomebodyElse(Exception cause) {
        return cause instanceof AccessDeniedException
                || cause instanceof AuthenticationException
                || DisconnectedClientHelper.isClientDisconnectedException(cause);
    }

    private Problem problem(Exception cause, HttpServletRequest request) {
        if (cause instanceof BusinessRuleViolation violation) {
            return problems.of(HttpStatus.UNPROCESSABLE_ENTITY, violation);
        }
        if (cause instanceof FormRefused refused) {
            return formRefused(refused);
        }
        if (cause instanceof NotFound) {
            return problems.of(HttpStatus.NOT_FOUND);
        }
        if (cause instanceof AccessRefused refused) {
            return problems.because(HttpStatus.FORBIDDEN, refused.key());
        }
        if (cause instanceof AlreadyHandled handled) {
            return alreadyHandled(handled);
        }
        if (cause instanceof OptimisticLockingFailureException) {
            return problems.of(HttpStatus.CONFLICT);
        }
        if (cause instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (cause instanceof MissingServletRequestParameterException missing) {
            return unreadable(missing.getParameterName());
        }
        if (cause instanceof TypeMismatchException mismatch) {
            return unreadable(mismatch.getPropertyName());
        }
        if (cause instanceof BindException binding) {
            return problems.of(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    binding.getFieldErrors().stream().map(this::field).toList());
        }
        if (cause instanceof HandlerMethodValidationException invalid) {
            return problems.of(HttpStatus.UNPROCESSABLE_ENTITY, fields(invalid));
        }
        if (cause instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            return problems.of(known.getStatusCode());
        }
        if (cause instanceof MultipartException) {
            return problems.of(HttpStatus.BAD_REQUEST);
        }
        return fault(cause, request);
    }

    private Problem formRefused(FormRefused refused) {
        Problem general = problems.of(
                HttpStatus.UNPROCESSABLE_ENTITY,
                refused.problems().stream()
                        .flatMap(each -> each.field() == null
                                ? Stream.empty()
                                : Stream.of(new Problem.FieldProblem(each.field(), each.message())))
                        .toList());
        return new Problem(general.status(), general.title(), refused.getMessage(), general.fields());
    }

    private Problem alreadyHandled(AlreadyHandled handled) {
        Phrase change = handled.change();
        if (change != null) {
            return problems.because(HttpStatus.CONFLICT, change.getCodes()[0], change.getArguments());
        }
        if (handled.personName() == null) {
            return problems.because(HttpStatus.CONFLICT, "workflow.gone.by-nobody");
        }
        return problems.because(
                HttpStatus.CONFLICT,
                "workflow.gone.by",
                handled.personName(),
                handled.positionName() == null ? "" : handled.positionName(),
                handled.at() == null ? "" : Days.moment(handled.at()));
    }

    /** Where a value's own rule has refused it while the JSON was read, that is the reason. */
    private Problem unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessRuleViolation violation) {
                return problems.of(HttpStatus.UNPROCESSABLE_ENTITY, violation);
            }
        }
        if (unreadable.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return unreadable(path(mapping));
        }
        return problems.of(HttpStatus.BAD_REQUEST);
    }

    private Problem unreadable(@Nullable String field) {
        return problems.of(HttpStatus.BAD_REQUEST, field == null ? List.of() : List.of(problems.unreadable(field)));
    }

    /** As forms name their fields: {@code lines[2].title}. */
    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private Problem.FieldProblem field(FieldError error) {
        return error.isBindingFailure()
                ? problems.unreadable(error.getField())
                : new Problem.FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage()));
    }

    private List<Problem.FieldProblem> fields(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> error instanceof FieldError field
                                ? field(field)
                                : new Problem.FieldProblem(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        String.valueOf(error.getDefaultMessage()))))
                .toList();
    }

    private Problem fault(Exception cause, HttpServletRequest request) {
        String reference = PageErrorAttributes.newReference();
        log.error("Reference {}: {} {}", reference, request.getMethod(), request.getRequestURI(), cause);
        HttpStatus status = cause instanceof ErrorResponse known
                        && known.getStatusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)
                ? HttpStatus.SERVICE_UNAVAILABLE
                : HttpStatus.INTERNAL_SERVER_ERROR;
        return problems.because(status, "portal.api.fault", reference);
    }
}
