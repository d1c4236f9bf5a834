package id.titian.kernel;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The clock and the keys, one of each. {@code titian.data} is the folder everything lies in. */
@Configuration
class Kernel {
    @Bean
    RegionClock clock() {
        return new RegionClock();
    }

    @Bean
    Secrets secrets(Environment environment) {
        return Secrets.in(Path.of(environment.getRequiredProperty("titian.data"), "keys"));
    }
}
