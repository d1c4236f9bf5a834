package id.titian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.identity.Permissions;
import id.titian.kernel.Role;
import id.titian.testing.As;
import id.titian.testing.Fields;
import id.titian.testing.Forms;
import id.titian.testing.HouseTest;
import id.titian.testing.Sample;
import id.titian.testing.ShownPages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every address and every field of every form is given what an enemy or a bad day would send. The
 * house answers each of them in words, runs none of it, shows none of it unescaped, and keeps all
 * it had.
 */
@HouseTest
@Tag("sample")
class HostileTest {
    private static final List<String> KEPT =
            List.of(
                    "journal.entry",
                    "lending.loan",
                    "catalogue.title",
                    "catalogue.item",
                    "people.person",
                    "programmes.session",
                    "evidence.fact");

    @Autowired MockMvcTester http;
    @Autowired Permissions permissions;
    @Autowired JdbcClient db;
    @Autowired Sample sample;
    @Autowired PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private final AntPathMatcher paths = new AntPathMatcher();
    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void a_year_of_sample() {
        sample.isLoaded();
    }

    enum Value {
        EMPTY(""),
        BLANK(" \t\u00a0\u200b "),
        HUGE("x".repeat(200_000)),
        MARKUP("<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"),
        SQL("'; drop table lending.loan cascade; --"),
        PATH("../../../../etc/passwd"),
        FORMULA("=HYPERLINK(\"http://example.org\";\"x\")"),
        HEADER("x\r\nSet-Cookie: enemy=1"),
        ELSEWHERE("//example.org/\\"),
        NUL("a\0b"),
        NUMBER("-99999999999999999999"),
        LONE_SURROGATE("\ud800");

        final String text;

        Value(String text) {
            this.text = text;
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_value_in_any_field_breaks_executes_or_loses(Value value) {
        var before = counts();
        int tried = undone(() -> everyRoute(value) + everyForm(value) + everyPage(value, before));
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(400);
        assertThat(counts()).isEqualTo(before);
    }

    /** The test must be able to fail: markup that is not escaped is seen. */
    @Test
    void what_is_shown_raw_is_noticed() {
        assertThat(raw("<p>" + Value.MARKUP.text + "</p>")).isTrue();
        assertThat(raw("<p>&lt;script>alert(1)&lt;/script>&quot;</p>")).isFalse();
    }

    private int everyRoute(Value value) {
        int tried = 0;
        for (var route : routes.getHandlerMethods().entrySet()) {
            var handler = route.getValue();
            if (!handler.getBeanType().getName().startsWith("id.titian")) continue;
            for (var path : route.getKey().getPatternValues()) {
                for (var method : route.getKey().getMethodsCondition().getMethods()) {
                    var fields = new LinkedHashMap<String, String>();
                    Fields.of(handler).forEach(name -> fields.put(name, value.text));
                    var http = HttpMethod.valueOf(method.name());
                    send(http, path, fields, Fields.inBody(handler));
                    var odd = value == Value.HUGE ? "x".repeat(4000) : value.text;
                    if (path.contains("{")) {
                        send(http, path, Map.of(), false, odd);
                        tried++;
                    }
                    tried++;
                }
            }
        }
        return tried;
    }

    private int everyForm(Value value) {
        var seen = new LinkedHashMap<String, Forms.Form>();
        for (var shown : ShownPages.all(db)) {
            var role = shown.role();
            var page = inside(() -> exchange(HttpMethod.GET, shown.address(), Map.of(), role));
            for (var form : Forms.of(shown.address(), body(page))) {
                seen.putIfAbsent(form.shape(), form);
            }
        }
        int tried = 0;
        for (var form : seen.values()) {
            var route = route(form);
            var permission = route == null ? null : permissions.all().get(route);
            if (permission == null) continue;
            var role = permission.everyone() ? null : somebody(permission);
            var method = form.get() ? HttpMethod.GET : HttpMethod.POST;
            for (var name : form.fields().keySet()) {
                var fields = new LinkedHashMap<>(form.fields());
                fields.put(name, value.text);
                look(
                        method + " " + form.action() + " " + name,
                        inside(() -> exchange(method, form.action(), fields, role)));
                tried++;
            }
        }
        return tried;
    }

    /** What was let in is shown on the pages now: none of it may run, none of the rest be gone. */
    private int everyPage(Value value, Map<String, Long> before) {
        counts().forEach(
                        (table, rows) -> {
                            if (rows < Objects.requireNonNull(before.get(table)))
                                wrong.add("lost: " + table);
                        });
        var pages = ShownPages.all(db);
        for (var shown : pages) {
            look(
                    "page " + shown + " after " + value,
                    inside(
                            () ->
                                    exchange(
                                            HttpMethod.GET,
                                            shown.address(),
                                            Map.of(),
                                            shown.role())));
        }
        return pages.size();
    }

    private void send(
            HttpMethod method,
            String path,
            Map<String, String> fields,
            boolean body,
            Object... in) {
        var permission = permissions.all().get(method + " " + path);
        if (permission == null) return;
        var role = permission.everyone() ? null : somebody(permission);
        var words = path.split("\\{[^}]*}", -1).length - 1;
        var variables = new Object[words];
        Arrays.fill(variables, in.length == 0 ? "0-tiada-0" : in[0]);
        look(
                method + " " + path,
                inside(
                        () -> {
                            var request = http.method(method).uri(path, variables).with(csrf());
                            if (role != null) request = request.with(As.role(role, null));
                            if (body) {
                                request =
                                        request.contentType(MediaType.APPLICATION_JSON)
                                                .content(json(fields));
                            } else {
                                for (var one : fields.entrySet()) {
                                    request = request.param(one.getKey(), one.getValue());
                                }
                            }
                            return request.exchange();
                        }));
    }

    private MvcTestResult exchange(
            HttpMethod method, String address, Map<String, String> fields, @Nullable Role role) {
        var request = http.method(method).uri(address).with(csrf());
        for (var one : fields.entrySet()) request = request.param(one.getKey(), one.getValue());
        if (role != null) request = request.with(As.role(role, null));
        return request.exchange();
    }

    private void look(String what, MvcTestResult answer) {
        var response = answer.getResponse();
        var body = body(answer);
        var type = Objects.requireNonNullElse(response.getContentType(), "");
        var to = Objects.requireNonNullElse(response.getHeader("Location"), "/");
        if (response.getStatus() >= 500) wrong.add(response.getStatus() + " " + what);
        if (type.startsWith("text/html") && raw(body)) wrong.add("raw: " + what);
        if (body.contains("org.postgresql") || body.contains("\tat id.titian")) {
            wrong.add("inner words: " + what);
        }
        if (type.startsWith("text/csv") && body.contains("\n=HYPERLINK")) wrong.add("run: " + what);
        if (to.startsWith("//") || to.contains("://example.org")) wrong.add("led away: " + what);
        if (response.getCookie("enemy") != null) wrong.add("cookie: " + what);
        // What the firewall refuses at the door gets its words from the server, not from here.
        boolean atTheDoor = answer.getMvcResult().getHandler() == null;
        if (response.getStatus() >= 400 && body.isEmpty() && !atTheDoor) {
            wrong.add("no words: " + what);
        }
    }

    private static boolean raw(String html) {
        return html.contains("<script>alert(1)") || html.contains("<img src=x onerror");
    }

    private static String json(Map<String, String> fields) {
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private static Role somebody(Permissions.Permission permission) {
        if (permission.signedIn() || permission.roles().contains(Role.ADMINISTRATOR)) {
            return Role.ADMINISTRATOR;
        }
        return permission.roles().iterator().next();
    }

    private @Nullable String route(Forms.Form form) {
        var method = form.get() ? "GET " : "POST ";
        for (var route : permissions.all().keySet()) {
            if (!route.startsWith(method)) continue;
            if (paths.match(route.substring(method.length()), form.action())) return route;
        }
        return null;
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        for (var table : KEPT) {
            counts.put(table, db.sql("select count(*) from " + table).query(Long.class).single());
        }
        return counts;
    }

    /** Everything that follows sees what came before, and at the end nothing has happened. */
    private int undone(Supplier<Integer> work) {
        var all = new TransactionTemplate(transactions);
        var tried =
                all.execute(
                        transaction -> {
                            transaction.setRollbackOnly();
                            return work.get();
                        });
        return Objects.requireNonNull(tried);
    }

    /** One request: what it refused is undone as it would be outside of the test. */
    private MvcTestResult inside(Supplier<MvcTestResult> request) {
        var one = new TransactionTemplate(transactions);
        one.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        var answer =
                one.execute(
                        transaction -> {
                            var result = request.get();
                            if (result.getResponse().getStatus() >= 400) {
                                transaction.setRollbackOnly();
                            }
                            return result;
                        });
        return Objects.requireNonNull(answer);
    }
}
