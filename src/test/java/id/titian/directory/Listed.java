package id.titian.directory;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.kernel.Role;
import id.titian.testing.As;
import id.titian.testing.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Speaks to the directory as a coordinator who lists services. */
public final class Listed {
    private final MockMvcTester http;

    public Listed(MockMvcTester http) {
        this.http = http;
    }

    /** A form that fits, with some fields written otherwise: name, value, name, value. */
    public static Map<String, String> form(String... other) {
        var form = new LinkedHashMap<String, String>();
        form.put("organisation", "Penyelenggara Uji");
        form.put("service", "Layanan uji");
        form.put("kind", "legal");
        form.put("aboutId", "Membantu orang yang menguji.");
        form.put("phone", "0800-000-0009");
        form.put("village", World.VILLAGE);
        form.put("languages", "Indonesia, Inggris");
        form.put("stepFree", "yes");
        form.put("hearingLoop", "not-known");
        form.put("bisindo", "no");
        form.put("quiet", "not-known");
        form.put("source", "uji");
        form.put("checkedOn", "2026-01-05");
        for (int i = 0; i < other.length; i += 2) form.put(other[i], other[i + 1]);
        return form;
    }

    /** Lists a service and gives its id. */
    public UUID one(String... other) {
        var id = UUID.randomUUID();
        var form = form(other);
        form.put("id", id.toString());
        var answer = post("/office/directory", form);
        if (answer.getResponse().getStatus() != 302) {
            throw new AssertionError("Refused: " + form);
        }
        return id;
    }

    public MvcTestResult post(String address, Map<String, String> form) {
        var request = http.post().uri(address).with(As.role(Role.COORDINATOR, null)).with(csrf());
        for (var field : form.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    public MvcTestResult office(String address) {
        return http.get().uri(address).with(As.role(Role.COORDINATOR, null)).exchange();
    }

    public MvcTestResult get(String address) {
        return http.get().uri(address).exchange();
    }
}
