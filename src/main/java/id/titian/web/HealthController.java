package id.titian.web;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers once pages can be served; a fault of the database becomes a 500. */
@RestController
class HealthController {
    private final JdbcClient db;

    HealthController(JdbcClient db) {
        this.db = db;
    }

    @GetMapping("/health")
    Map<String, String> health() {
        db.sql("select 1").query(Integer.class).single();
        return Map.of("status", "UP");
    }
}
