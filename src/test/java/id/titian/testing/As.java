package id.titian.testing;

import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Speaks to the house as somebody signed in: {@code
 * http.post().uri(…).with(As.desk("kota")).with(csrf())}.
 */
public final class As {
    private As() {}

    public static RequestPostProcessor desk(String place) {
        return role(Role.DESK, place);
    }

    public static RequestPostProcessor role(Role role, @Nullable String place) {
        return staff(staffOf(role, place));
    }

    public static RequestPostProcessor staff(Staff staff) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(staff, null, List.of()));
    }

    /** Always the same person for the same role and place. */
    public static Staff staffOf(Role role, @Nullable String place) {
        var seed = role.code() + "@" + place;
        var id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
        var partner = role == Role.PARTNER ? "komunitas-dapur" : null;
        return new Staff(
                id, "Contoh " + role.code(), partner, List.of(new Staff.Grant(role, place)));
    }
}
