package id.titian.testing;

import id.titian.Titian;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole house: real PostgreSQL, real server on a free port, one Spring context for
 * the run. Inject {@code MockMvcTester}, {@code JdbcClient}, {@code @LocalServerPort} or any bean.
 * Use {@link As} to speak as somebody, {@link World} for places and villages that exist.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Titian.class, Sample.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Database.class)
public @interface HouseTest {}
