package id.titian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/desk", "/search?q=dapur+rumah&page=2", "/titles/0191-ab"})
    void a_path_of_this_house_is_kept(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "desk",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\tevil",
                "/a\r\nSet-Cookie: a=b",
                "/{x}",
                "/sign-out",
                "/sign-in"
            })
    void anything_else_leads_nowhere(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }
}
