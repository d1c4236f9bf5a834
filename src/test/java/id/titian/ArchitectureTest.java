package id.titian;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
    private final ApplicationModules modules = ApplicationModules.of(Titian.class);

    @Test
    void modules_depend_only_on_what_they_declare() {
        assertThat(modules.stream()).hasSizeGreaterThan(12);
        modules.verify();
    }
}
