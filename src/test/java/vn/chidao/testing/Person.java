package vn.chidao.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who has signed in on our page, with the token our forms and the one Camunda's web applications carry. */
public final class Person {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String baseUrl;
    private final String username;
    private final String password;
    private String pageToken = "";
    private String appsToken = "";

    private Person(String baseUrl, String username, String password) {
        this.baseUrl = baseUrl;
        this.username = username;
        this.password = password;
    }

    public static Person signIn(String baseUrl, String username, String password) {
        Person person = new Person(baseUrl, username, password);
        person.pageToken = person.tokenOf("/sign-in");
        person.form("/sign-in", Map.of("username", username, "password", password));
        person.pageToken = person.tokenOf("/");
        person.appsToken = person.send(
                        person.request("/camunda/app/tasklist/default/").GET())
                .headers()
                .firstValue("X-XSRF-TOKEN")
                .orElseThrow(() -> new IllegalStateException(username + " got no token from Tasklist"));
        return person;
    }

    /** One without an account, who has been given no token either. */
    public static Person nobody(String baseUrl) {
        return new Person(baseUrl, "nobody", "");
    }

    /** Opens a page or file of ours. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts a form of ours; of a list each value is a field of its own. */
    public HttpResponse<String> form(String path, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("_csrf", pageToken);
        String body = all.entrySet().stream()
                .flatMap(field -> field.getValue() instanceof List<?> several
                        ? several.stream().map(value -> encoded(field.getKey(), value))
                        : Stream.of(encoded(field.getKey(), field.getValue())))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String name, Object value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    /** Calls a REST resource with name and password. */
    public HttpResponse<String> rest(String method, String path, @Nullable Object body) {
        String credentials = username + ":" + password;
        return send(json(method, path, body)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))));
    }

    /** Calls a resource of the web applications from within them. */
    public HttpResponse<String> apps(String method, String path, @Nullable Object body) {
        return send(json(method, path, body).header("X-XSRF-TOKEN", appsToken));
    }

    private HttpRequest.Builder json(String method, String path, @Nullable Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(write(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path));
    }

    private String tokenOf(String path) {
        HttpResponse<String> page = send(request(path).GET());
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException(path + " answered " + page.statusCode() + " without a form");
        }
        return token.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
