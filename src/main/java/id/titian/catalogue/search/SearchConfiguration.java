package id.titian.catalogue.search;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the index lies: {@code index} in the data folder. */
@Configuration
class SearchConfiguration {
    @Bean(destroyMethod = "close")
    LuceneIndex searchIndex(Environment environment) {
        return new LuceneIndex(Path.of(environment.getRequiredProperty("titian.data"), "index"));
    }
}
