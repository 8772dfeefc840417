package vn.chidao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chidao.access.ExpectedAnswers.Answer;
import vn.chidao.access.MatrixWorld.Things;

/** Our pages and the actuator: access/pages.csv says who is let in where. */
class PageAccessTests extends AccessMatrix {

    private static final Map<String, List<Answer>> EXPECTED = ExpectedAnswers.of("pages.csv");

    private static final Set<Integer> NO_ANSWER = Set.of(400, 405, 406, 415);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Things things;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void knowsEveryEndpoint() {
        assertThat(endpoints())
                .as("each endpoint needs a line in src/test/resources/access/pages.csv")
                .containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
    }

    @Test
    void letsInWhomItShould() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (String endpoint : EXPECTED.keySet()) {
            for (Answer answer : EXPECTED.get(endpoint)) {
                HttpMethod verb = HttpMethod.valueOf(endpoint.substring(0, endpoint.indexOf(' ')));
                wrong.addAll(mismatches(
                        endpoint + " (" + answer.address() + ")",
                        answer,
                        EnumSet.allOf(Relation.class),
                        (role, relation) -> ask(verb, answer, role, relation)));
                asked += Role.values().length * Relation.values().length;
            }
        }

        assertThat(wrong).as(asked + " questions").isEmpty();
    }

    @Test
    void letsNobodyInWhoHasNotSignedIn() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String endpoint : EXPECTED.keySet()) {
            for (Answer answer : EXPECTED.get(endpoint)) {
                HttpMethod verb = HttpMethod.valueOf(endpoint.substring(0, endpoint.indexOf(' ')));
                MockHttpServletResponse response = mvc.perform(
                                built(verb, answer).with(csrf()))
                        .andReturn()
                        .getResponse();
                if (outcome(response).letIn() != answer.visitor()) {
                    wrong.add(endpoint + " answered a visitor " + response.getStatus());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private Outcome ask(HttpMethod verb, Answer answer, Role role, Relation relation) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            if (role == Role.FOLLOW_UP_OFFICER) {
                jdbc.sql("update directive set follow_up_unit_id = :unit where id = 'mx-issued'")
                        .param("unit", MatrixWorld.unit(relation))
                        .update();
                // A request is its requester's alone, and who asks here is the follow-up body.
                jdbc.sql("update report_request set acting_unit_id = :unit where id = 'mx-request'")
                        .param("unit", MatrixWorld.unit(relation))
                        .update();
                jdbc.sql("update assessment_round set acting_leader_unit_id = :unit where id = 'mx-assessment'")
                        .param("unit", MatrixWorld.unit(relation))
                        .update();
            }
            try {
                return outcome(
                        mvc.perform(built(verb, answer).with(csrf()).with(user(MatrixWorld.account(role, relation))))
                                .andReturn()
                                .getResponse());
            } catch (Exception e) {
                return Outcome.broken(String.valueOf(NestedExceptionUtils.getMostSpecificCause(e)));
            }
        });
    }

    private MockHttpServletRequestBuilder built(HttpMethod verb, Answer answer) {
        MockHttpServletRequestBuilder request = request(verb, URI.create(things.fill(answer.address())));
        UriComponentsBuilder.fromUriString("?" + things.fill(answer.fields()))
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.forEach(value -> request.param(name, value == null ? "" : value)));
        return request.accept("text/html", "*/*");
    }

    private static Outcome outcome(MockHttpServletResponse response) {
        int status = response.getStatus();
        if (status == 401 || status == 403 || status == 404) {
            return Outcome.REFUSED;
        }
        String target = response.getRedirectedUrl();
        if (target != null && target.endsWith("/sign-in")) {
            return Outcome.REFUSED;
        }
        return NO_ANSWER.contains(status) || status >= 500 ? Outcome.broken("status " + status) : Outcome.LET_IN;
    }

    private Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        // What the filters answer before any handler.
        endpoints.add("POST /sign-in");
        endpoints.add("POST /sign-out");
        for (HandlerMapping mapping :
                application.getBeansOfType(HandlerMapping.class).values()) {
            if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
                methods.getHandlerMethods().forEach((info, handler) -> {
                    // What the container shows after a refusal or a failure says nothing of its own.
                    if (handler.getBeanType() != BasicErrorController.class) {
                        addAll(info, endpoints);
                    }
                });
            } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
                urls.getHandlerMap().keySet().forEach(pattern -> endpoints.add("GET " + pattern));
            }
        }
        return endpoints;
    }

    private static void addAll(RequestMappingInfo info, Set<String> endpoints) {
        Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
        for (String pattern : info.getPatternValues()) {
            if (verbs.isEmpty()) {
                endpoints.add("GET " + pattern);
            }
            verbs.forEach(verb -> endpoints.add(verb + " " + pattern));
        }
    }
}
