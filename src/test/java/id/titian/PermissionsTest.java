package id.titian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.identity.Permissions;
import id.titian.kernel.Absent;
import id.titian.kernel.Role;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.World;
import java.util.ArrayList;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The permission table and the routes are the same set, and the door keeps to the table. */
@HouseTest
class PermissionsTest {
    @Autowired MockMvcTester http;
    @Autowired Permissions permissions;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @BeforeEach
    void a_world() {
        World.exists(db);
    }

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        var rows = new TreeSet<>(permissions.all().keySet());
        // Files of the sheet and the sprite are not served by a controller.
        assertThat(rows.remove("GET /assets/**")).isTrue();
        var declared = declared();
        assertThat(declared).hasSizeGreaterThan(20);
        assertThat(without(declared, rows)).as("routes without a row").isEmpty();
        assertThat(without(rows, declared)).as("rows without a route").isEmpty();
    }

    @Test
    void the_door_opens_to_those_the_table_names_and_to_nobody_else() {
        var wrong = new ArrayList<String>();
        int looked = 0;
        for (var route : declared()) {
            var permission = permissions.all().get(route);
            if (permission == null) continue;
            var method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
            var path = route.substring(route.indexOf(' ') + 1);
            if (refused(call(method, path, null)) == permission.everyone()) {
                wrong.add("nobody: " + route);
            }
            for (var role : Role.values()) {
                boolean allowed = permission.allows(As.staffOf(role, null));
                var answer = call(method, path, role);
                if (refused(answer) == allowed) wrong.add(role.code() + ": " + route);
                if (answer.getResponse().getStatus() >= 500) {
                    wrong.add("broken for " + role.code() + ": " + route);
                }
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(200);
        assertThat(wrong).isEmpty();
    }

    /** With nonsense for every word of the path, and undone afterwards. */
    private MvcTestResult call(HttpMethod method, String path, @Nullable Role role) {
        var answer =
                new TransactionTemplate(transactions)
                        .execute(
                                transaction -> {
                                    transaction.setRollbackOnly();
                                    var uri = path.replaceAll("\\{[^}]*}", "0-tiada-0");
                                    var request = http.method(method).uri(uri).with(csrf());
                                    if (role != null) request = request.with(As.role(role, null));
                                    return request.exchange();
                                });
        assertThat(answer).isNotNull();
        return answer;
    }

    /** Whether it was the door that refused, and not what lies behind it. */
    private static boolean refused(MvcTestResult answer) {
        var fault = answer.getMvcResult().getResolvedException();
        if (fault instanceof Absent absent && "route".equals(absent.getMessage())) return true;
        if (fault instanceof org.springframework.security.core.AuthenticationException) return true;
        var to = answer.getResponse().getRedirectedUrl();
        return to != null
                && to.startsWith("/sign-in")
                && answer.getMvcResult().getHandler() != null
                && answer.getMvcResult().getModelAndView() == null;
    }

    private static TreeSet<String> without(TreeSet<String> all, TreeSet<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private TreeSet<String> declared() {
        var all = new TreeSet<String>();
        routes.getHandlerMethods()
                .forEach(
                        (info, handler) -> {
                            if (!handler.getBeanType().getName().startsWith("id.titian")) return;
                            for (var path : info.getPatternValues()) {
                                info.getMethodsCondition()
                                        .getMethods()
                                        .forEach(method -> all.add(method + " " + path));
                            }
                        });
        return all;
    }
}
