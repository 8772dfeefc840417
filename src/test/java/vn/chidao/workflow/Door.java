package vn.chidao.workflow;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.chidao.testing.Person;

/** The ways by which a person hands in a task. */
enum Door {
    PAGE {
        @Override
        HttpResponse<String> handIn(Person person, String taskId, Map<String, ?> values) {
            return person.form("/tasks/" + taskId, values);
        }
    },
    REST_COMPLETE {
        @Override
        HttpResponse<String> handIn(Person person, String taskId, Map<String, ?> values) {
            return person.rest("POST", "/engine-rest/task/" + taskId + "/complete", variables(values));
        }
    },
    REST_SUBMIT_FORM {
        @Override
        HttpResponse<String> handIn(Person person, String taskId, Map<String, ?> values) {
            return person.rest("POST", "/engine-rest/task/" + taskId + "/submit-form", variables(values));
        }
    },
    TASKLIST_COMPLETE {
        @Override
        HttpResponse<String> handIn(Person person, String taskId, Map<String, ?> values) {
            return person.apps("POST", APPS + "/task/" + taskId + "/complete", variables(values));
        }
    },
    TASKLIST_SUBMIT_FORM {
        @Override
        HttpResponse<String> handIn(Person person, String taskId, Map<String, ?> values) {
            return person.apps("POST", APPS + "/task/" + taskId + "/submit-form", variables(values));
        }
    };

    static final String APPS = "/camunda/api/engine/engine/default";

    abstract HttpResponse<String> handIn(Person person, String taskId, Map<String, ?> values);

    /** What this door answers: our page has statuses of its own, the engine's resources share theirs. */
    int answers(int page, int rest) {
        return this == PAGE ? page : rest;
    }

    private static Map<String, Object> variables(Map<String, ?> values) {
        Map<String, Object> variables = new LinkedHashMap<>();
        values.forEach((key, value) -> variables.put(key, value instanceof Map<?, ?> ? value : Map.of("value", value)));
        return Map.of("variables", variables);
    }
}
