package id.titian.command.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records a second into database and index. */
@Component
class ImportBench implements Bench {
    private static final long SEED = 20_261;
    private final Imported imported;

    ImportBench(Imported imported) {
        this.imported = imported;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Map<String, Object> run(Ground ground) {
        var tally = imported.load(new Records(SEED), ground.size(100_000), ground);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("records", tally.imported());
        figures.put("rejected", tally.rejected());
        figures.put("seconds", Math.round(tally.seconds() * 10) / 10.0);
        figures.put("import_per_s", Math.round(tally.imported() / tally.seconds()));
        return figures;
    }
}
